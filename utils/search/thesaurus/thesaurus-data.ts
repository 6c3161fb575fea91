import type { ThesaurusData } from './thesaurus.ts'

/** `public/data/thesaurus.json`, which is kept outside the script and loaded when an index is built. */
export interface ThesaurusFile {
  /** Everyday Danish > the manual's words. */
  readonly everyday: readonly string[]
  /** English > Danish. */
  readonly english: readonly string[]
  /** Labels of the CMS, English and Danish. */
  readonly labels: readonly string[]
}

export function thesaurusLines(file: ThesaurusFile): ThesaurusData {
  return [...file.everyday, ...file.english, ...file.labels]
}
