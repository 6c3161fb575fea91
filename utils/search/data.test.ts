import { existsSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import pageMapFile from '../../public/data/page-map.json' with { type: 'json' }
import thesaurusFile from '../../public/data/thesaurus.json' with { type: 'json' }
import { readManualFolder } from '../../scripts/lib/manual-folder.ts'
import { readKnownIssues } from '../issues/read-known-issues.ts'
import { parseManual } from '../manual/parse-manual.ts'
import { publicSite } from '../manual/site.ts'
import type { PageContext } from '../context/page-context.ts'
import { suggestForPage } from './context/suggest-for-page.ts'
import { pageMapSchema, thesaurusSchema } from './data-schemas.ts'
import { buildIndex } from './index/build-index.ts'
import type { SearchIndex } from './index/search-index.ts'
import { search } from './search.ts'
import { compileThesaurus } from './thesaurus/thesaurus.ts'
import { thesaurusLines } from './thesaurus/thesaurus-data.ts'

const manual = '../shared/data/manual'
const skipped = `skipped without the manual in ${manual}`
const lines = thesaurusLines(v.parse(thesaurusSchema, thesaurusFile))
const map = v.parse(pageMapSchema, pageMapFile)

async function realArticles() {
  return parseManual((await readManualFolder(manual)) ?? [], publicSite).articles
}

const pageContext: PageContext = {
  cms: 'drupal-10',
  theme: 'gin',
  view: 'admin',
  host: 'www.bibliotek.example',
  path: '/',
  title: '',
  siteName: 'Biblioteket',
  language: 'da',
  fields: [],
  messages: [],
  components: [],
}

function phrasesOf(line: string): string[] {
  const [said = ''] = line.split('>')
  return said.split(line.includes('>') ? ',' : '=').map((phrase) => phrase.trim())
}

function found(index: SearchIndex, query: string): string {
  return search(index, query, { limit: 10 })
    .ranked.map((hit) => (hit.kind === 'section' ? hit.sectionId : hit.issueId))
    .join(' ')
}

describe('thesaurus.json', () => {
  it('has no line twice', () => {
    expect(new Set(lines).size).toBe(lines.length)
  })

  it.skipIf(!existsSync(manual))(
    `earns every line: without it a ranking of the manual is another (${skipped})`,
    { timeout: 120_000 },
    async () => {
      const articles = await realArticles()
      const { issues } = readKnownIssues(articles, { newestYear: 2026 })
      const index = buildIndex(articles, issues, lines)
      const counts = lines.map((line) => compileThesaurus([line]).says.length)
      const idle = lines.filter((line, at) => {
        const start = counts.slice(0, at).reduce((sum, count) => sum + count, 0)
        const isOwn = (entry: number) => entry >= start && entry < start + (counts[at] ?? 0)
        const means = index.thesaurus.means.map((meant, entry) => (isOwn(entry) ? [] : meant))
        const without = { ...index, thesaurus: { ...index.thesaurus, means } }
        return phrasesOf(line).every((phrase) => found(index, phrase) === found(without, phrase))
      })
      expect(idle).toEqual([])
    },
  )
})

describe('page-map.json', () => {
  it('has no route twice', () => {
    const keys = map.routes.map(({ path = '', dialog = '', forms = [] }) =>
      [path, dialog, ...forms].join(' '),
    )
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it.skipIf(!existsSync(manual))(
    `names only articles and sections that the manual has (${skipped})`,
    async () => {
      const ids = new Set(
        (await realArticles()).flatMap(({ id, sections }) => [
          `${id}`,
          ...sections.map((section) => `${section.id}`),
        ]),
      )
      const targets = [
        ...map.routes.flatMap(({ help }) => help),
        ...Object.values(map.components).flat(),
        ...Object.values(map.fields).flatMap((fields) => fields.flatMap(([, , help]) => help)),
        ...map.messages.map(([, , help]) => help),
        ...map.states.flatMap(({ help }) => help),
      ]
      // Four dead links of the manual itself were taken over by the facts; the index passes over them.
      expect([...new Set(targets.filter((target) => !ids.has(target)))]).toEqual([])
    },
  )

  it.skipIf(!existsSync(manual))(
    `has routes that the manual leaves out, and they are told as such (${skipped})`,
    async () => {
      const index = buildIndex(await realArticles(), [], lines)
      const gaps = map.routes.filter(({ help }) => help.length === 0)
      const covered = gaps.filter(({ path = '', forms = [] }) => {
        const [id] = forms
        const page = path.replace(/\{[^}]*\}/g, '7')
        return suggestForPage(index, map, {
          ...pageContext,
          path: page,
          ...(id === undefined ? {} : { form: { id } }),
        }).covered
      })
      expect(gaps.length).toBeGreaterThan(5)
      expect(covered).toEqual([])
    },
  )
})
