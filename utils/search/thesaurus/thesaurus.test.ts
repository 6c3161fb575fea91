import { describe, expect, it } from 'vitest'
import { rootWord } from '../analysis/stem.ts'
import { compileThesaurus, findMeanings } from './thesaurus.ts'

const thesaurus = compileThesaurus([
  'kodeord, gammel nøgle > password',
  'slider = karrusel',
  'må ikke > roller',
  'kun på forsiden',
  '',
])
const meant = (...roots: string[]) => findMeanings(thesaurus, roots).map(({ shown }) => shown)

describe('findMeanings', () => {
  it('leads one way with > and both ways with =', () => {
    expect(meant('kodeord')).toEqual(['password'])
    expect(meant('password')).toEqual([])
    expect(meant('slid')).toEqual(['karrusel'])
    expect(meant('karrusel')).toEqual(['slider'])
  })

  it('takes a phrase only when all its words are there, in any order', () => {
    expect(meant(rootWord('gammel'))).toEqual([])
    expect(findMeanings(thesaurus, [rootWord('noegle'), 'hvor', rootWord('gammel')])).toMatchObject([
      { places: [2, 0], words: ['password'] },
    ])
  })

  it('leaves out lines that say nothing without their stop words', () => {
    expect(meant('ikke')).toEqual([])
    expect(thesaurus.says).toHaveLength(4)
  })
})
