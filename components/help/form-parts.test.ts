import { describe, expect, it } from 'vitest'
import type { PageContext, PageField } from '../../utils/context/page-context.ts'
import { columnsOf, mapForm, partOfField } from './form-parts.ts'

const form = (fields: readonly PageField[]) => ({ fields }) as PageContext
const article = form([
  { name: 'title', label: 'Titel' },
  { name: 'field_subtitle', label: 'Manchet' },
  { name: 'field_text', label: 'Tekst', component: 'text_body' },
  { name: 'field_tags', label: 'Tags', group: 'Tagging' },
  { name: 'field_categories', label: 'Kategorier', group: 'Tagging' },
  { name: 'hidden', label: '' },
])
const labels = (parts: readonly { readonly label: string }[]) => parts.map(({ label }) => label)

describe('mapForm', () => {
  it('has no parts while a dialog lies over the form', () => {
    const dialog = { kind: 'media-library', title: 'Tilføj eller vælg medie' } as const
    expect(mapForm({ ...article, dialog })).toEqual({ main: [], side: [] })
  })

  it('shows fields beside groups, in page order, without components and nameless fields', () => {
    const map = mapForm(article)
    expect(labels(map.main)).toEqual(['Titel', 'Manchet'])
    expect(labels(map.side)).toEqual(['Tagging'])
    expect(map.side[0]?.fields).toHaveLength(2)
  })

  it('lets fields flow through both columns when nothing is grouped', () => {
    const map = mapForm(form(['A', 'B', 'C'].map((label) => ({ name: label, label }))))
    expect(columnsOf(map, 6).map(labels)).toEqual([['A', 'B'], ['C']])
    expect(columnsOf(map, 1).map(labels)).toEqual([['A'], ['B']])
  })
})

describe('partOfField', () => {
  it('finds the group a field is in', () => {
    expect(partOfField(mapForm(article), { name: 'field_categories', label: 'Kategorier' })?.label).toBe(
      'Tagging',
    )
  })

  it('finds nothing for a field of a component that is called like a part', () => {
    const inside = { name: 'field_paragraph_title', label: 'Titel', component: 'banner' }
    expect(partOfField(mapForm(article), inside)).toBeUndefined()
  })
})
