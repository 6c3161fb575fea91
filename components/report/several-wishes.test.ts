import { describe, expect, it } from 'vitest'
import { secondWish } from './several-wishes.ts'

describe('secondWish', () => {
  it.each([
    ['Vi ønsker en dato på siden. Desuden vil vi gerne kunne sortere.', 'Desuden'],
    ['1. Vi mangler en dato.\n2. Vi mangler en forfatter.', '2.'],
    ['- Vi vil kunne kopiere en side.\n- Vi vil kunne låse den.', '- Vi vil kunne låse'],
  ])('splits %j', (words, second) => {
    expect(words.slice(secondWish(words) ?? 0).trim()).toMatch(new RegExp(`^${second.replace('.', '\\.')}`))
    expect(secondWish(words)).toBeGreaterThan(0)
  })

  it.each([
    '',
    'Vi ønsker at kunne se, hvem der sidst har ændret siden.',
    'Vi ønsker en dato. Det skal kunne ses af alle.',
    'Siden er langsom. Desuden er den grim.',
    'Vi mangler en dato. Desuden ved vi ikke, hvem der skrev den.',
  ])('leaves %j whole', (words) => {
    expect(secondWish(words)).toBeUndefined()
  })
})
