import { describe, expect, it } from 'vitest'
import type { CaseList } from '../../utils/messaging/protocol.ts'
import { matchCases } from './match-cases.ts'

const cases = [
  { key: 'CMS-2112', title: 'Gammel takst-PDF kan ikke slettes', status: '', url: '' },
  { key: 'CMS-2113', title: 'Nyt billede vises ikke', status: '', url: '' },
] as unknown as CaseList['cases']
const keys = (query: string) => matchCases(query, cases).map(({ key }) => key)

describe('matchCases', () => {
  it.each([
    ['pdf slet', ['CMS-2112']],
    ['2113', ['CMS-2113']],
    ['CMS-21', ['CMS-2112', 'CMS-2113']],
    ['BILLEDE', ['CMS-2113']],
    ['pdf billede', []],
    ['  ', []],
  ])('finds for "%s"', (query, found) => {
    expect(keys(query)).toEqual(found)
  })
})
