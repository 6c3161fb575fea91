import { describe, expect, it } from 'vitest'
import type { PageContext } from '../context/page-context.ts'
import { article, smallIndex, smallIssues, smallManual } from './fixtures/small-manual.ts'
import { findHelp, helpForPage, type Knowledge } from './present.ts'

const map = {
  routes: [
    { path: '/admin/boxes', help: ['/indhold/kasser/'] },
    { path: '/admin/people', role: 'local-administrator' as const, help: ['/konfiguration/personer/'] },
  ],
  components: {},
  fields: {
    '/admin/boxes': [['field_subtitle', ['Manchet'], ['/indhold/kasser/#kassens-manchet']] as const],
  },
  messages: [],
  states: [],
}

function knowledge(articles = smallManual): Knowledge {
  return {
    index: smallIndex(),
    map,
    lookup: {
      article: (id) => articles.find((one) => one.id === id),
      issue: (id) => smallIssues.find((one) => one.id === id),
    },
  }
}

const context: PageContext = {
  cms: 'drupal-10',
  theme: 'gin',
  view: 'admin',
  host: 'www.bibliotek.example',
  path: '/admin/boxes',
  title: 'Kasser',
  siteName: 'Biblioteket',
  language: 'da',
  fields: [],
  messages: [],
  components: [],
}

describe('findHelp', () => {
  it('gives sections and issues apart, with trail, marked title and excerpt', () => {
    const { sections, issues } = findHelp(knowledge(), 'kasser forsvinder')
    expect(issues[0]).toMatchObject({ issueId: 'status/kasser-forsvinder' })
    expect(issues[0]!.title.filter(({ marked }) => marked).map(({ text }) => text)).toContain('forsvinder')
    const section = sections.find(({ sectionId }) => sectionId === '/indhold/kasser/#opret-en-kasse')
    expect(section).toMatchObject({
      articleTitle: 'Kasser',
      trail: ['Opret indhold', 'Kasser'],
      anchor: 'opret-en-kasse',
    })
    expect(section!.excerpt.some(({ marked }) => marked)).toBe(true)
  })

  it('says who may use what a section explains', () => {
    const { sections } = findHelp(knowledge(), 'glemt password')
    expect(sections[0]).toMatchObject({ needs: { role: 'local-administrator' } })
    const plan = knowledge([
      ...smallManual.slice(1),
      article({ id: '/indhold/kasser/', title: 'Kasser', collection: 'webmasterplanen' }, [
        ['', '', 'kasser'],
      ]),
    ])
    expect(
      findHelp(plan, 'kasser').sections.find(({ articleId }) => articleId === '/indhold/kasser/'),
    ).toMatchObject({
      needs: { plan: 'webmaster' },
    })
    expect(findHelp(knowledge(), 'kasser').sections[0]).not.toHaveProperty('needs')
  })

  it('leaves out what is gone from the manual', () => {
    const { sections } = findHelp(knowledge(smallManual.slice(1)), 'kasse')
    expect(sections.some(({ articleId }) => articleId === '/indhold/kasser/')).toBe(false)
  })

  it('gives at most three sections of one article', () => {
    const { sections } = findHelp(knowledge(), 'kasse titel farve kort tekst emne værkstedet')
    expect(sections.filter(({ articleId }) => articleId === '/indhold/kasser/').length).toBeLessThanOrEqual(3)
  })
})

describe('helpForPage', () => {
  it('shows the beginning of the section about the focused field', () => {
    const help = helpForPage(knowledge(), {
      ...context,
      focusedField: { name: 'field_subtitle', label: 'Manchet' },
    })
    expect(help.field).toMatchObject({
      label: 'Manchet',
      text: 'Feltet er en kort tekst, der vises under titlen.',
    })
    expect(help.suggestions[0]).toMatchObject({
      reason: 'field',
      hit: { sectionId: '/indhold/kasser/#kassens-manchet' },
    })
  })

  it('has no field help when nothing is focused', () => {
    expect(helpForPage(knowledge(), context)).not.toHaveProperty('field')
  })
})
