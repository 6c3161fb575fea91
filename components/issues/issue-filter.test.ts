import { describe, expect, it } from 'vitest'
import { issues } from '../../tests/gallery/issues.ts'
import { chooseIssues, type IssueChoice } from './issue-filter.ts'

const marks = {
  outages: new Set(['status:2026-08-25:login']),
  fresh: new Set(['request:CMS-2098']),
  followed: { 'wish:kategorier': 'Ønske, udskudt' },
}
const all: IssueChoice = { state: undefined, area: 'page', onlyNew: false }
const ids = (choice: Partial<IssueChoice>) =>
  chooseIssues(issues.issues, { ...all, ...choice }, marks).map(({ issue }) => issue.id)

describe('chooseIssues', () => {
  it('puts what is down first, then this page, then the newest', () => {
    expect(ids({}).slice(0, 4)).toEqual([
      'status:2026-08-25:login',
      'fix:2026.34.1:teaser',
      'request:CMS-2098',
      'fix:2026.26:tags',
    ])
  })

  it('counts a fix the site lacks as on the way, and one it has as solved', () => {
    expect(ids({ state: 'coming' })).toEqual(['fix:2026.34.1:teaser', 'fix:2026.34.1:pdf'])
    expect(ids({ state: 'solved' })).toEqual(['fix:2026.26:tags', 'status:2026-08-11:forsider'])
  })

  it('keeps wishes apart from faults', () => {
    expect(ids({ state: 'wishes' })).toEqual(['wish:arrangementer', 'wish:kategorier'])
    expect(ids({ state: 'open' })).not.toContain('wish:arrangementer')
  })

  it('joins the choices', () => {
    expect(ids({ area: 'only-page', state: 'open' })).toEqual(['request:CMS-2098'])
    expect(ids({ onlyNew: true })).toEqual(['request:CMS-2098'])
    expect(ids({ state: 'followed' })).toEqual(['wish:kategorier'])
    expect(ids({ area: 'request' })).toEqual(['request:CMS-2098', 'request:CMS-2104'])
  })
})
