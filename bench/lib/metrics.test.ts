import { describe, expect, it } from 'vitest'
import { firstAnswer, mean, ndcg, percentile, toPages } from './metrics.ts'

const judged = [
  { url: '/a/', grade: 3 },
  { url: '/b/', grade: 2 },
  { url: '/c/', grade: 1 },
]

describe('ndcg', () => {
  it('is 1 for the ideal order and 0 when nothing judged is found', () => {
    expect(ndcg(['/a/', '/b/', '/c/'], judged, 10)).toBe(1)
    expect(ndcg(['/x/', '/y/'], judged, 10)).toBe(0)
  })

  it('discounts by the logarithm of the place', () => {
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2
    expect(ndcg(['/x/', '/a/'], judged, 10)).toBeCloseTo(7 / Math.log2(3) / ideal, 10)
  })

  it('does not look beyond its depth, for the ideal either', () => {
    expect(ndcg(['/a/', '/x/', '/b/'], judged, 1)).toBe(1)
    expect(ndcg(['/x/', '/a/'], judged, 1)).toBe(0)
  })
})

describe('firstAnswer', () => {
  it('is the place of the first page with grade 3, 0 for none', () => {
    expect(firstAnswer(['/b/', '/a/'], judged)).toBe(2)
    expect(firstAnswer(['/b/'], judged)).toBe(0)
  })
})

describe('toPages', () => {
  it('keeps the first place of each page', () => {
    expect(toPages(['/a/', '/b/', '/a/'])).toEqual(['/a/', '/b/'])
  })
})

describe('percentile', () => {
  it('takes the nearest rank and gives 0 for nothing', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3)
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10)
    expect(percentile([], 0.5)).toBe(0)
    expect(mean([])).toBe(0)
  })
})
