import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readManualFolder } from '../../scripts/lib/manual-folder.ts'
import { adminPathsOf } from './admin-paths.ts'
import { parseManual } from './parse-manual.ts'
import { publicSite } from './site.ts'

const shared = process.env['CMS_SHARED'] ?? '../shared'
const headingsFile = `${shared}/data/cms/manual-headings.json`
const present = existsSync(headingsFile)
if (!present) process.stderr.write(`skipped: no snapshot of the manual in ${shared}\n`)

interface ExpectedPage {
  readonly file: string
  readonly permalink: string
  readonly title: string
  readonly category: string | null
  readonly admin_paths: readonly string[]
  readonly headings: readonly { readonly level: number; readonly anchor: string }[]
}

describe.runIf(present)('the real manual', async () => {
  const files = present ? await readManualFolder(`${shared}/data/manual`) : []
  const manual = parseManual(files ?? [], publicSite)
  const pages = new Map([...manual.articles, ...manual.otherPages].map((article) => [article.path, article]))
  const expected: ExpectedPage[] = present ? JSON.parse(readFileSync(headingsFile, 'utf8')) : []
  const nodes = JSON.stringify([...pages.values()])
  const count = (kind: string) => nodes.split(`"kind":"${kind}"`).length - 1

  it('accounts for every page and sidebar group', () => {
    expect(pages.size).toBe(215)
    expect(manual.otherPages.map(({ path }) => path)).toEqual(['_pages/404.md'])
    expect(manual.categories).toBe(28)
    expect([...pages.keys()].toSorted()).toEqual(expected.map(({ file }) => file).toSorted())
  })

  it('gives every page its exact address, title and group', () => {
    const read = expected.map(({ file }) => pages.get(file))
    expect(read.map((page) => page?.url)).toEqual(expected.map(({ permalink }) => permalink))
    // The list has lost a quotation mark at the beginning of one title.
    expect(read.map((page) => page?.title.replace(/^'/, ''))).toEqual(
      expected.map(({ title }) => title.replace(/\s+/g, ' ')),
    )
    expect(read.map((page) => page?.category ?? null)).toEqual(
      expected.map(({ category }) => category || null),
    )
  })

  it('leads through every collection in the order of its menu', () => {
    const byId = new Map(manual.articles.map((article) => [article.id, article]))
    const after = (id: string | undefined): readonly string[] => {
      const article = manual.articles.find((candidate) => candidate.id === id)
      return article ? [article.title, ...after(article.place?.next?.articleId)] : []
    }
    const types = after('/indhold/bibliotek-og-åbningstider/').slice(0, 7)
    expect(types.map((title) => title.split(' ')[0])).toEqual([
      'Bibliotek',
      'Arrangement',
      'Artikel',
      'Kampagner',
      'Side',
      'Webformularer',
      'Brødkrummesti',
    ])
    expect(after('/overblik/release-notes/')[1]).toBe('Release Notes 2026.34.1')
    const grouped = manual.articles.filter(({ category }) => category !== undefined)
    expect(grouped.filter(({ place }) => !place?.previous).map(({ path }) => path)).toEqual([])
    for (const { id, place } of manual.articles)
      if (place?.next) expect(byId.get(place.next.articleId)?.place?.previous?.articleId).toBe(id)
  })

  it('gives every heading its level and anchor', () => {
    const read = expected.map(({ file }) =>
      pages.get(file)?.sections.flatMap(({ level, anchor }) => (level > 0 ? [{ level, anchor }] : [])),
    )
    const wanted = expected.map(({ headings }) => headings.map(({ level, anchor }) => ({ level, anchor })))
    expect(read).toEqual(wanted)
    expect(wanted.flat()).toHaveLength(1032)
  })

  it('finds what the manual is made of', () => {
    const sections = [...pages.values()].flatMap((page) => page.sections)
    // 147 pages have text before the first heading; the front page has its feature row there.
    expect(sections.filter(({ level }) => level === 0)).toHaveLength(148)
    expect(sections).toHaveLength(1180)
    expect(count('figure')).toBe(275)
    expect(count('image')).toBe(36)
    expect(count('badge')).toBe(46)
    expect(count('code')).toBe(119 + 15)
    expect(count('table')).toBe(21)
  })

  it('names the known faults of the manual and no others', () => {
    const kinds = manual.warnings.map(({ kind }) => kind)
    const of = (kind: string) => kinds.filter((other) => other === kind).length
    expect(of('dead-link')).toBe(11)
    expect(of('dead-anchor')).toBe(1)
    // Tags of the release notes of 2024 that are meant to be read.
    expect(of('unknown-tag')).toBe(4)
    expect(kinds).toHaveLength(16)
  })

  it('leaves no Markdown, Liquid or attribute list in the text', () => {
    expect(nodes).not.toMatch(/\*\*|\{%|\{\{|\{:|\]\(|[\uE000\uE001]/)
  })

  it('finds the backend paths', () => {
    const missed = expected.flatMap(({ file, admin_paths: wanted }) => {
      const page = pages.get(file)
      const found = page ? adminPathsOf(page) : []
      return wanted.filter(
        (path) => path !== '/admin' && !found.some((other) => other === path || other.startsWith(`${path}/`)),
      )
    })
    expect(missed).toEqual([])
  })
})
