import { describe, expect, it } from 'vitest'
import signalsFile from '../../public/data/route-signals.json' with { type: 'json' }
import { plainLetters, plainPattern, readRouteSignals } from './route-signal.ts'

describe('plainLetters', () => {
  it('keeps the length and lets words begin with a Danish letter', () => {
    expect(plainLetters('løst på én dag')).toBe('lOst pA en dag')
    expect(/\bønske\b/u.test('et ønske')).toBe(false)
    expect(plainPattern(/\bønske\b/u).test(plainLetters('et ønske'))).toBe(true)
  })
})

describe('readRouteSignals', () => {
  const signal = { route: 'wish', about: 'a dream', weight: 2, says: '@who drømmer' }

  it('puts the words in, and reads Danish letters as letters', () => {
    const [read] = readRouteSignals({ words: { who: '(?:vi|ånden)' }, signals: [signal] })
    expect(read?.says.test(plainLetters('ånden drømmer'))).toBe(true)
    expect(read).toMatchObject({ only: undefined, given: undefined })
  })

  it('refuses a file that is none', () => {
    expect(() => readRouteSignals({ words: {}, signals: [{ ...signal, route: 'elsewhere' }] })).toThrow()
    expect(() => readRouteSignals({ words: {}, signals: [{ ...signal, when: 'always' }] })).toThrow()
  })

  it('reads the packed file whole: no word is missing or unused, no signal stands twice', () => {
    const { words, signals } = signalsFile
    const names = JSON.stringify(signals).match(/(?<=@)[a-zA-Z]+/gu) ?? []
    expect(new Set(names)).toEqual(new Set(Object.keys(words)))
    expect(new Set(signals.map(({ says }) => says)).size).toBe(signals.length)
    expect(readRouteSignals(signalsFile)).toHaveLength(signals.length)
  })
})
