import { describe, expect, it } from 'vitest'
import { rootWord } from '../search/analysis/stem.ts'
import { compileSayings } from './sayings.ts'

const compile = (...lines: string[]) => compileSayings(lines, rootWord)

describe('compileSayings', () => {
  it('keeps the small words of a phrase, under its first word of content', () => {
    expect(compile('slå op, kan ikke gemme > søgning, forældet formular')).toEqual(
      new Map([
        ['slaa', [{ says: ['slaa', 'op'], means: [['soegning'], ['foraeldet', 'formular']] }]],
        ['gem', [{ says: ['kan', 'ikk', 'gem'], means: [['soegning'], ['foraeldet', 'formular']] }]],
      ]),
    )
  })

  it('leaves out what consists of stop words or means nothing', () => {
    expect(compile('igen og igen > gentagne').size).toBe(0)
    expect(compile('kalender', 'kalender > ', 'kalender > og').size).toBe(0)
  })
})
