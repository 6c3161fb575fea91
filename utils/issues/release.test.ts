import { describe, expect, it } from 'vitest'
import { compareReleases, findReleases, includesFix, parseRelease, type Release } from './release.ts'

const release = (text: string): Release => parseRelease(text)!

describe('parseRelease', () => {
  it.each([
    ['2026.34.1', '2026.34.1'],
    ['2026.02.3', '2026.2.3'],
    [' 2026-6-2 ', '2026.6.2'],
    ['2026.10', '2026.10'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseRelease(text)).toBe(expected)
  })

  it.each(['develop', '', '29.4.2025', '2026.60.1', '2026', '2026.34.1-rc', '2026.34.1.2'])(
    'takes %s for no release',
    (text) => {
      expect(parseRelease(text)).toBeNull()
    },
  )
})

describe('findReleases', () => {
  it('finds each once and leaves dates alone', () => {
    const text = 'Fra 2025.9.0 til 2025.10.0. Kom 29.4.2025, igen 06-05-2025. 2025.09.0 springes over.'
    expect(findReleases(text)).toEqual(['2025.9.0', '2025.10.0'])
  })
})

describe('compareReleases', () => {
  it('orders by number, not by letter', () => {
    const sorted = ['2026.10.2', '2025.50.1', '2026.6.10', '2026.6.2', '2026.10']
      .map(release)
      .toSorted(compareReleases)
    expect(sorted).toEqual(['2025.50.1', '2026.6.2', '2026.6.10', '2026.10', '2026.10.2'])
  })
})

describe('includesFix', () => {
  it('counts everything from the release on', () => {
    expect(includesFix(release('2026.10.0'), release('2026.6.2'))).toBe(true)
    expect(includesFix(release('2026.6.1'), release('2026.6.2'))).toBe(false)
  })

  it('counts an older hotfix for its own week only', () => {
    const fix = [release('2025.18.1'), [release('2025.17.2')]] as const
    expect(includesFix(release('2025.17.3'), ...fix)).toBe(true)
    expect(includesFix(release('2025.18.0'), ...fix)).toBe(false)
    expect(includesFix(release('2025.19.0'), ...fix)).toBe(true)
  })
})
