import type { KnownIssue } from '../../../utils/issues/known-issue.ts'
import { indexVersion, type SearchIndex } from '../../../utils/search/index/search-index.ts'
import type { ThesaurusData } from '../../../utils/search/thesaurus/thesaurus.ts'
import type { KnowledgeBuilder } from './builder.ts'
import type { Guides } from './guides.ts'
import type { Library, Pipeline } from './library.ts'

export interface PipelineOptions {
  /** Of the extension: an update may read the same texts better. */
  readonly version: string
  readonly builder: () => Promise<KnowledgeBuilder>
  readonly thesaurus: () => Promise<ThesaurusData>
  readonly now: () => number
  /** The library's own guides at hand; `mark` differs whenever they do. */
  readonly guides?: Pick<Guides, 'mark' | 'current'>
}

/** Markdown → articles → known issues → index. The same code serves the commands; here it makes way for messages in between. */
export function createPipeline({ version, builder, thesaurus, now, guides }: PipelineOptions): Pipeline {
  return {
    get version() {
      return `${version}/${indexVersion}${guides?.mark() ?? ''}`
    },
    async build(texts, pause) {
      const { parse, parseLocal, readIssues, index } = await builder()
      const manual = parse(texts)
      const own = guides?.current()
      const articles = own ? [...manual, ...parseLocal(own.files, own.base)] : manual
      await pause()
      const issues = readIssues(manual, now())
      await pause()
      return { articles, issues, index: index(articles, issues, await thesaurus()) }
    },
    unreadable: async (texts) => (await builder()).unreadable(texts),
    parts: ({ issues, index }) => ({ issues, index }),
    restore(articles, { issues, index }): Library | undefined {
      if (!Array.isArray(issues) || !isIndex(index)) return undefined
      // Both were written by this version of the code, in the same transaction as the articles.
      return { articles, issues: issues as readonly KnownIssue[], index }
    },
  }
}

function isIndex(part: unknown): part is SearchIndex {
  return typeof part === 'object' && part !== null && 'version' in part && part.version === indexVersion
}
