import { foldText } from '../search/analysis/fold.ts'
import { rootWord } from '../search/analysis/stem.ts'
import type { ThesaurusData } from '../search/thesaurus/thesaurus.ts'

/** `public/data/report-words.json`, which is kept outside the script and loaded when the first report is begun. */
export interface ReportWords {
  /** How people who see a fault, or miss something, say it > what the sources call it. Lines of `a, b > c, d`. */
  readonly says: ThesaurusData
  /** A word, and forms of it that no ending leads to: `bog bøger`. */
  readonly forms: readonly string[]
  /** Words of any report, whatever it is about. */
  readonly fillers: readonly string[]
}

/** A root function that also leads irregular forms to their word; a word that is not among them gets its plain root. */
export function rootsWithForms(forms: readonly string[]): (word: string) => string {
  const known = new Map(
    forms.flatMap((line) => {
      const [first = '', ...others] = line.split(' ').map(foldText)
      return others.map((other) => [other, rootWord(first)] as const)
    }),
  )
  return (word) => known.get(word) ?? rootWord(word)
}
