import { describe, expect, it } from 'vitest'
import type { PageContext } from '../../context/page-context.ts'
import { smallIndex } from '../fixtures/small-manual.ts'
import { helpOfField } from './field-help.ts'
import { helpOfMessage } from './message-help.ts'
import { matchRoutes, type PageMap } from './page-map.ts'
import { roleForPage, suggestForPage } from './suggest-for-page.ts'

const map: PageMap = {
  routes: [
    { path: '/admin/boxes', help: ['/indhold/kasser/'] },
    { path: '/admin/boxes/{id}', help: ['/indhold/kasser/#opret-en-kasse'] },
    { path: '/admin/boxes/colours', help: [] },
    { path: '/node/{nid}/edit', forms: ['node_box_form'], help: ['/indhold/kasser/#opret-en-kasse'] },
    { path: '/node/{nid}/edit', forms: ['node_hours_form'], help: ['/indhold/åbningstider/'] },
    { path: '/media/{mid}/edit', forms: ['media_<bundle>_edit_form'], help: ['/indhold/beskæring/'] },
    { dialog: 'media-library', help: ['/indhold/beskæring/'] },
    { path: '/admin/gone', help: ['/indhold/findes-ikke/'] },
  ],
  components: { teaser: ['/indhold/beskæring/'] },
  fields: {
    node_box_form: [
      ['field_subtitle', ['Manchet', 'Subtitle'], ['/indhold/kasser/#kassens-manchet']],
      ['field_show_title', ['Vis titel', 'Display title'], ['/indhold/kasser/#tom']],
      ['unpublish_on', ['Afpublicér den efter dato', 'Unpublish on'], ['/indhold/åbningstider/#ret']],
    ],
    node_hours_form: [['field_categories', ['Kategorier'], ['/indhold/åbningstider/#kategorier']]],
    teaser: [
      ['field_image', ['Billede'], ['/indhold/beskæring/']],
      ['field_caption', ['Teaserens farve'], []],
    ],
  },
  messages: [
    [
      'Kassen %title er låst af @name.',
      'The box %title is locked by @name.',
      '/indhold/kasser/#opret-en-kasse',
    ],
  ],
  states: [{ field: 'field_shared', labels: ['Delt'], help: ['/indhold/åbningstider/#ret'] }],
}

const index = smallIndex()

function page(part: Partial<PageContext>): PageContext {
  return {
    cms: 'drupal-10',
    theme: 'gin',
    view: 'admin',
    host: 'www.bibliotek.example',
    path: '/admin/ukendt',
    title: '',
    siteName: 'Biblioteket',
    language: 'da',
    fields: [],
    messages: [],
    components: [],
    ...part,
  }
}

function helpOn(part: Partial<PageContext>) {
  const { covered, suggestions, field } = suggestForPage(index, map, page(part))
  const refs = suggestions.map(
    ({ ref, reason }) => `${ref.kind === 'section' ? ref.sectionId : ref.issueId} (${reason})`,
  )
  return { covered, refs, field }
}

describe('matchRoutes', () => {
  const best = (key: Parameters<typeof matchRoutes>[1]) => matchRoutes(map, key)[0]?.route

  it('prefers literal parts to placeholders', () => {
    expect(best({ path: '/admin/boxes/colours' })).toBe(map.routes[2])
    expect(best({ path: '/admin/boxes/7?destination=/admin' })).toBe(map.routes[1])
  })

  it('tells content types of one path apart by the form', () => {
    expect(best({ path: '/node/3/edit', formId: 'node_hours_form' })).toBe(map.routes[4])
    expect(best({ path: '/node/3/edit', formId: 'node_box_form' })).toBe(map.routes[3])
  })

  it('reads placeholders in form ids, and dialogs', () => {
    expect(best({ path: '/media/4/edit', formId: 'media_image_edit_form' })).toBe(map.routes[5])
    expect(best({ path: '/node/3/edit', formId: 'node_box_form', dialog: 'media-library' })?.dialog).toBe(
      'media-library',
    )
  })

  it('takes the page above when the page itself is unknown', () => {
    expect(best({ path: '/admin/boxes/7/history' })).toBe(map.routes[1])
    expect(matchRoutes(map, { path: '/admin/elsewhere' })).toEqual([])
  })
})

describe('helpOfField', () => {
  const key = { path: '/node/3/edit', formId: 'node_box_form' }
  const first = (name: string, label: string, component?: string) =>
    helpOfField(map, key, { name, label, ...(component === undefined ? {} : { component }) }).help[0]

  it('goes by machine name, then by label in either language', () => {
    expect(first('field_subtitle', 'Noget andet')).toBe('/indhold/kasser/#kassens-manchet')
    expect(first('', 'subtitle')).toBe('/indhold/kasser/#kassens-manchet')
  })

  it('knows a label whose wording drifted', () => {
    expect(first('', 'Afpublicer automatisk efter dato')).toBe('/indhold/åbningstider/#ret')
  })

  it('looks in the component first', () => {
    expect(first('field_image', 'Billede', 'teaser')).toBe('/indhold/beskæring/')
  })

  it('explains what has no place of its own with its component', () => {
    expect(first('field_caption', 'Billedtekst', 'teaser')).toBe('/indhold/beskæring/')
    expect(first('', 'Teaserens farve')).toBe('/indhold/beskæring/')
    expect(first('field_unheard_of', 'Noget nyt', 'teaser')).toBe('/indhold/beskæring/')
  })

  it('takes a label from another form only when all agree, and else gives nothing', () => {
    expect(first('', 'Kategorier')).toBe('/indhold/åbningstider/#kategorier')
    expect(first('', 'Ukendt felt')).toBeUndefined()
  })
})

describe('helpOfMessage', () => {
  it('knows a message whatever stands in its placeholders', () => {
    expect(helpOfMessage(map, 'Kassen Sommerbøger er låst af Kim.')).toBe('/indhold/kasser/#opret-en-kasse')
    expect(helpOfMessage(map, 'Kassen er gemt.')).toBeUndefined()
  })
})

describe('suggestForPage', () => {
  it('gives what the form is about first', () => {
    const { covered, refs } = helpOn({
      path: '/node/3/edit',
      title: 'Rediger Kasse',
      form: { id: 'node_box_form' },
    })
    expect(covered).toBe(true)
    expect(refs[0]).toBe('/indhold/kasser/#opret-en-kasse (form)')
    expect(refs.length).toBeLessThanOrEqual(6)
  })

  it('puts the section about the focused field before the form, and names it', () => {
    const { refs, field } = helpOn({
      path: '/node/3/edit',
      form: { id: 'node_box_form' },
      focusedField: { name: 'field_subtitle', label: 'Manchet' },
    })
    expect(refs[0]).toBe('/indhold/kasser/#kassens-manchet (field)')
    expect(field).toMatchObject({ label: 'Manchet', ref: { sectionId: '/indhold/kasser/#kassens-manchet' } })
  })

  it('passes over a section that is a heading only', () => {
    const { field } = helpOn({
      path: '/node/3/edit',
      form: { id: 'node_box_form' },
      focusedField: { name: 'field_show_title', label: 'Vis titel' },
    })
    expect(field?.ref).not.toMatchObject({ sectionId: '/indhold/kasser/#tom' })
  })

  it('explains a message, known or not', () => {
    const known = helpOn({ messages: [{ type: 'error', text: 'Kassen A er låst af B.' }] })
    expect(known.refs[0]).toBe('/indhold/kasser/#opret-en-kasse (message)')
    const unknown = helpOn({ messages: [{ type: 'error', text: 'Kasser forsvinder fra forsiden' }] })
    expect(unknown.refs[0]).toBe('status/kasser-forsvinder (message)')
  })

  it('helps with a state that a field gives away', () => {
    const { refs } = helpOn({
      path: '/node/3/edit',
      form: { id: 'node_box_form' },
      fields: [{ name: 'field_shared', label: 'Delt' }],
    })
    expect(refs).toContain('/indhold/åbningstider/#ret (field)')
  })

  it('finds the page that prints the path', () => {
    const { covered, refs } = helpOn({ path: '/admin/content' })
    expect(covered).toBe(true)
    expect(refs).toContain('/indhold/kasser/#opret-en-kasse (page)')
  })

  it('says when the manual has nothing about the page, and gives the nearest', () => {
    const { covered, refs } = helpOn({ path: '/admin/boxes/colours', title: 'Farver på kasser' })
    expect(covered).toBe(false)
    expect(refs[0]).toContain('/indhold/kasser/')
    expect(helpOn({ path: '/admin/gone' })).toEqual({ covered: false, refs: [], field: undefined })
  })

  it('names each article once', () => {
    const { suggestions } = suggestForPage(
      index,
      map,
      page({ path: '/admin/boxes/7', title: 'Opret en kasse med titel' }),
    )
    const articles = suggestions.map(({ ref }) => ref.articleId)
    expect(new Set(articles).size).toBe(articles.length)
  })

  it('takes any path, form, label and message', () => {
    const odd = [
      '',
      '/',
      '//',
      '?',
      '/node/{nid}/edit',
      '/admin/boxes/',
      '\u0000',
      '🙂',
      '<b>',
      '.*',
      'x'.repeat(2000),
      '/é/%/å',
    ]
    for (const path of odd) {
      for (const text of odd) {
        const { suggestions } = suggestForPage(
          index,
          map,
          page({
            path,
            title: text,
            form: { id: text },
            focusedField: { name: text, label: text, component: path },
            messages: Array.from({ length: 60 }, () => ({ type: 'error' as const, text })),
            components: [text],
          }),
        )
        expect(suggestions.every(({ ref }) => Number.isFinite(ref.score))).toBe(true)
      }
    }
  })
})

describe('roleForPage', () => {
  const guarded: PageMap = {
    ...map,
    routes: [
      ...map.routes,
      { path: '/admin/keys', role: 'local-administrator', help: [] },
      { path: '/admin/keys/{id}', help: [] },
    ],
  }

  it('says who may open the page itself, help or no help', () => {
    expect(roleForPage(guarded, page({ path: '/admin/keys' }))).toBe('local-administrator')
  })

  it('says nothing of a page that everybody may open, one that is only near, and a dialog', () => {
    expect(roleForPage(guarded, page({ path: '/admin/keys/7' }))).toBeUndefined()
    expect(roleForPage(guarded, page({ path: '/admin/keys/7/more' }))).toBeUndefined()
    expect(roleForPage(guarded, page({ path: '/admin/boxes' }))).toBeUndefined()
    const dialog = { kind: 'media-library', title: '' } as const
    expect(roleForPage(guarded, page({ path: '/admin/keys', dialog }))).toBeUndefined()
  })
})

describe('a dialog', () => {
  const dialog = { kind: 'media-library', title: 'Vælg medie' } as const
  const form = { id: 'node_box_form' }
  const path = '/node/3/edit'

  it('is explained by what it is for, not by the controls in it', () => {
    const focusedField = { name: 'files[upload]', label: 'Opret kasse' }
    const { refs, field } = helpOn({ path, form, dialog, focusedField })
    expect(refs[0]).toContain('/indhold/beskæring/')
    expect(refs).toEqual(helpOn({ path, form, dialog }).refs)
    expect(field).toBeUndefined()
  })

  it('is explained by a field that the map knows', () => {
    const focusedField = { name: 'field_subtitle', label: 'Manchet' }
    expect(helpOn({ path, form, dialog, focusedField }).refs[0]).toContain('#kassens-manchet')
  })
})
