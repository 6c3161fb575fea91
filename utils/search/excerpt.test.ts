import { describe, expect, it } from 'vitest'
import { excerptOf, markTitle } from './excerpt.ts'

const words = new Set(['kassen', 'farve'])
const textOf = (spans: readonly { readonly text: string }[]) => spans.map(({ text }) => text).join('')

describe('excerptOf', () => {
  it('shows a short text whole with the found words marked', () => {
    const spans = excerptOf('Giv kassen en farve.', words)
    expect(textOf(spans)).toBe('Giv kassen en farve.')
    expect(spans.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['kassen', 'farve'])
  })

  it('begins where most of the words stand together', () => {
    const text = `Farve nævnes her. ${'Fyld om noget helt andet. '.repeat(20)}Så får kassen sin farve. ${'Mere fyld. '.repeat(30)}`
    const shown = textOf(excerptOf(text, words))
    expect(shown).toContain('Så får kassen sin farve.')
    expect(shown).toMatch(/^… .* …$/)
    expect(shown.length).toBeLessThan(240)
  })

  it('begins at the beginning when no word is found, and cuts between words', () => {
    const shown = textOf(excerptOf('ord '.repeat(200), words))
    expect(shown).toMatch(/^ord (?:ord )*ord …$/)
  })

  it('cuts a text without blanks and passes over an empty one', () => {
    expect(textOf(excerptOf('x'.repeat(1000), words)).length).toBeLessThan(240)
    expect(excerptOf(' \n ', words)).toEqual([])
  })

  it('marks words however they are spelt', () => {
    expect(markTitle('Åbningstider', new Set(['aabningstider']))).toEqual([
      { text: 'Åbningstider', marked: true },
    ])
    expect(markTitle('', words)).toEqual([])
  })
})
