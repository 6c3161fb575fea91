import { describe, expect, it } from 'vitest'
import { createAnchors } from './anchor.ts'

describe('createAnchors', () => {
  it.each([
    ['Åbn et lån', 'åbn-et-lån'],
    ['Reol & kasse', 'reol--kasse'],
    ['Reol - automatisk', 'reol---automatisk'],
    ['3/4 LØST: Fejl i kalender', '34-løst-fejl-i-kalender'],
    ['🟡 Kalender', '-kalender'],
    ['snake_case og Ümlaut', 'snake_case-og-ümlaut'],
    ['Hvad? Hvorfor!', 'hvad-hvorfor'],
    ['A\u030Abent', 'åbent'],
  ])('makes %j into %j', (heading, id) => {
    expect(createAnchors()(heading)).toBe(id)
  })

  it('numbers repeats on one page only', () => {
    const anchorOf = createAnchors()
    expect([anchorOf('Roller'), anchorOf('Roller'), anchorOf('roller!')]).toEqual([
      'roller',
      'roller-1',
      'roller-2',
    ])
    expect(createAnchors()('Roller')).toBe('roller')
  })
})
