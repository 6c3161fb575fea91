import { describe, expect, it } from 'vitest'
import { draft } from './fixtures/made-draft.ts'
import { proposeTitle } from './report-title.ts'

describe('proposeTitle', () => {
  it('names the place and the first sentence in at most 90 characters', () => {
    const title = proposeTitle(draft())
    expect(title).toBe('Artikel: Jeg valgte et nyt teaserbillede og trykkede på Gem')
    expect(proposeTitle(draft({ happened: 'ord '.repeat(60) })).length).toBeLessThanOrEqual(90)
    expect(proposeTitle(draft({ happened: ' ' }))).toBe('')
  })
})
