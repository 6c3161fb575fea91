import { describe, expect, it } from 'vitest'
import type { PageMap } from '../../utils/search/context/page-map.ts'
import { makeGapsReport } from './gaps-report.ts'

const map: PageMap = {
  routes: [
    { path: '/node/add/article', help: ['/indhold/artikel/'] },
    { path: '/admin/people', help: [] },
    { path: '/admin/content', help: ['/indhold/artikel/#gem', '/indhold/borte/'] },
  ],
  components: {},
  fields: {
    node_article_form: [
      ['field_subtitle', ['Manchet', 'Subtitle'], ['/indhold/artikel/#subtitle']],
      ['title', ['Titel', 'Title'], ['/indhold/artikel/']],
    ],
  },
  messages: [],
  states: [],
}

const files = [
  {
    path: '_indhold/artikel.md',
    text: '---\ntitle: "Artikel"\n---\nSkriv en titel. Se [hjælp](/main/indhold/borte/).\n\n## Subtitle\nDet korte.\n',
  },
  {
    path: '_release-notes/release-notes-2026-30-0.md',
    text: '---\ntitle: "Release Notes 2026.30.0"\n---\n## Fejlrettelser\n- Rettet CMS-12\n',
  },
  {
    path: '_release-notes/release-notes-2026-32-0.md',
    text: '---\ntitle: "Release Notes 2026.32.0"\n---\n## Fejlrettelser\n- Noget er rettet\n',
  },
]

describe('makeGapsReport', () => {
  const report = makeGapsReport(files, map)

  it('names pages of the CMS without help', () => {
    expect(report.pagesWithoutHelp).toEqual(['/admin/people'])
  })

  it('names places that are gone, pages and anchors alike', () => {
    expect(report.lostTargets.map(({ target }) => target)).toEqual([
      '/indhold/artikel/#gem',
      '/indhold/borte/',
    ])
  })

  it('names dead links inside the manual', () => {
    expect(report.deadLinks.map(({ page }) => page)).toEqual(['_indhold/artikel.md'])
  })

  it('names release notes without a case key', () => {
    expect(report.releaseNotesWithoutKeys).toEqual(['Release Notes 2026.32.0'])
  })

  it('names a label that drifted, and leaves alone one that is in use', () => {
    expect(report.driftedLabels).toEqual([
      { field: 'field_subtitle', cms: 'Manchet', manual: 'Subtitle', page: '/indhold/artikel/' },
    ])
  })
})
