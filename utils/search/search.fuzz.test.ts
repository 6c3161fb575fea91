import { describe, expect, it } from 'vitest'
import { smallIndex } from './fixtures/small-manual.ts'
import { excerptOf } from './excerpt.ts'
import { search } from './search.ts'

const inputs = 20_000
const pieces = [
  'kasse',
  'åbningstider',
  'aabnings',
  'tider',
  'kodeord',
  'CMS-4711',
  '2026.30.1',
  'opret',
  'på',
  'og',
  'ø',
  'x',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u0000',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '🙂',
  '👩‍💻',
  'مساعدة',
  'עזרה',
  '帮助',
  '<script>alert(1)</script>',
  '&nbsp;',
  '.*',
  '(a+)+$',
  '[',
  '\\',
  '%',
  "'",
  '"',
  '’er',
  '-',
  '--',
  '/admin/content',
  '€',
  'ﬁ',
  'İ',
  'ß',
  'åååååååååååå',
  'a'.repeat(60),
  '9'.repeat(30),
  'e\u0301\u0301\u0301',
  '=',
  '>',
  'kasse > side',
  'constructor',
  '__proto__',
]

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function inputOf(random: () => number): string {
  const count = Math.floor(random() * 9)
  return Array.from({ length: count }, () => {
    const piece = pieces[Math.floor(random() * pieces.length)]!
    if (random() < 0.6) return piece
    const cut = Math.floor(random() * piece.length)
    return piece.slice(0, cut) + String.fromCharCode(Math.floor(random() * 0x2ff)) + piece.slice(cut + 1)
  }).join(random() < 0.5 ? ' ' : '')
}

describe('search', () => {
  it(`answers ${inputs} generated inputs with finite scores in falling order`, { timeout: 60_000 }, () => {
    const index = smallIndex()
    const random = randomFrom(20_261_124)
    for (let at = 0; at < inputs; at++) {
      const query = inputOf(random)
      const { ranked, words } = search(index, query, { limit: 5 })
      const scores = ranked.map(({ score }) => score)
      if (
        !scores.every(
          (score, place) => Number.isFinite(score) && score > 0 && score <= (scores[place - 1] ?? Infinity),
        )
      ) {
        expect.fail(`scores of ${JSON.stringify(query)}: ${scores.join(' ')}`)
      }
      if (at % 20 === 0) expect(excerptOf(query, words).length).toBeLessThan(200)
    }
  })

  it('takes ten thousand characters of anything', () => {
    const index = smallIndex()
    const random = randomFrom(7)
    for (const piece of pieces) {
      const query = `${piece}${inputOf(random)}`.repeat(Math.ceil(10_000 / Math.max(1, piece.length)))
      expect(search(index, query.slice(0, 10_000)).ranked.length).toBeLessThanOrEqual(20)
    }
  })
})
