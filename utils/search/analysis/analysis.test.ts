import { describe, expect, it } from 'vitest'
import { splitCompound } from './compounds.ts'
import { foldText, plainForm } from './fold.ts'
import { editDistance } from './spelling.ts'
import { rootWord, stemWord } from './stem.ts'
import { contentTokens, tokenise } from './tokens.ts'

const words = (text: string) => tokenise(text).map(({ word }) => word)

describe('foldText', () => {
  it('writes æ, ø and å as ae, oe and aa, in composed and decomposed form alike', () => {
    expect(foldText('Åbningstider på sø')).toBe('aabningstider paa soe')
    expect(foldText('A\u030abningstider')).toBe('aabningstider')
  })

  it('drops accents and keeps other scripts', () => {
    expect(foldText('Redigér café')).toBe('rediger cafe')
    expect(foldText('помощь 帮助')).toBe('помощь 帮助')
  })
})

describe('plainForm', () => {
  it('is shared by every way to write a word without Danish letters', () => {
    const forms = ['åbningstid', 'aabningstid', 'abningstid'].map((word) => plainForm(foldText(word)))
    expect(new Set(forms).size).toBe(1)
    expect(plainForm(foldText('søgning'))).toBe(plainForm('sogning'))
  })
})

describe('stemWord', () => {
  it.each([
    ['kategori', 'kategorier', 'kategorierne', 'kategoriens'],
    ['bibliotek', 'biblioteket', 'biblioteker', 'bibliotekernes'],
    ['billede', 'billeder', 'billedet', 'billederne'],
    ['bruger', 'brugere', 'brugerne', 'brugerens'],
  ])('gives the forms of %s one stem', (...forms) => {
    expect(new Set(forms.map(stemWord)).size).toBe(1)
  })

  it('keeps short words and words with digits', () => {
    expect(stemWord('url')).toBe('url')
    expect(stemWord('cms1234')).toBe('cms1234')
  })

  it('does not take a person for what the person does', () => {
    expect(stemWord('bruger')).not.toBe(stemWord('brug'))
    expect(stemWord('laaner')).not.toBe(stemWord('laan'))
  })
})

describe('rootWord', () => {
  it.each([
    ['opret', 'oprette', 'oprettes', 'oprettelse'],
    ['rediger', 'redigere', 'redigering', 'redigeringen'],
    ['slet', 'slette', 'sletning'],
    ['publicer', 'publicere', 'publicering'],
    ['artikel', 'artikler', 'artiklen'],
    ['indstil', 'indstille', 'indstilling', 'indstillinger'],
  ])('joins %s with the verb and the noun', (...forms) => {
    expect(new Set(forms.map(rootWord)).size).toBe(1)
  })

  it('does not take rights for corrections', () => {
    expect(rootWord('rettigheder')).not.toBe(rootWord('retter'))
  })
})

describe('tokenise', () => {
  it('keeps case keys and releases whole and evens their zeros', () => {
    expect(words('CMS-1234 i 2026.02.3')).toEqual(['cms1234', 'i', '2026.2.3'])
  })

  it('reads the genitive and plural after an apostrophe as the word', () => {
    expect(words("URL'er back-end'en")).toEqual(['url', 'back', 'end'])
  })

  it('joins a short first part and takes machine names apart', () => {
    expect(words('E-mail field_teaser_image')).toEqual(['email', 'field', 'teaser', 'image'])
  })

  it('says where each word stands', () => {
    const text = 'Ny «kasse» nu'
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ny', 'kasse', 'nu'])
  })

  it('leaves stop words out when only content is asked for', () => {
    expect(contentTokens('hvordan kan jeg slette den').map(({ word }) => word)).toEqual(['slette'])
  })
})

describe('splitCompound', () => {
  const known = new Set([
    'bibliotek',
    'siden',
    'aabning',
    'tider',
    'materiale',
    'karrusel',
    'bruger',
    'oprettelse',
    'side',
  ])
  const split = (word: string) => splitCompound(word, (part) => known.has(part))?.parts

  it('drops a linking -s- and finds the parts without one', () => {
    expect(split('bibliotekssiden')).toEqual(['bibliotek', 'siden'])
    expect(split('aabningstider')).toEqual(['aabning', 'tider'])
    expect(split('aabningtider')).toEqual(['aabning', 'tider'])
    expect(split('materialekarrusel')).toEqual(['materiale', 'karrusel'])
  })

  it('splits in three when two do not do', () => {
    expect(split('brugeroprettelsesside')).toEqual(['bruger', 'oprettelse', 'side'])
  })

  it('gives nothing for words that are no compound of known ones', () => {
    expect(split('garage')).toBeUndefined()
    expect(split('2026bibliotek')).toBeUndefined()
  })
})

describe('editDistance', () => {
  it('counts swapped neighbours once', () => {
    expect(editDistance('paragrahps', 'paragraphs')).toBe(1)
    expect(editDistance('kampanje', 'kampagne')).toBe(2)
    expect(editDistance('', 'abc')).toBe(3)
  })
})
