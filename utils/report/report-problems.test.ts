import { describe, expect, it } from 'vitest'
import { draft, policy } from './fixtures/made-draft.ts'
import { reportProblems } from './report-problems.ts'

describe('reportProblems', () => {
  it('names what is missing and how much is too long, cutting nothing', () => {
    expect(reportProblems(draft(), policy)).toEqual([])
    expect(reportProblems(draft({ title: ' ', happened: '' }), policy).map((one) => one.kind)).toEqual([
      'title-missing',
      'happened-missing',
    ])
    const title = 'x'.repeat(250)
    expect(
      reportProblems(draft({ title, route: 'urgent', routeChosen: true, affected: '' }), policy),
    ).toEqual([{ kind: 'title-long', excess: 3 }, { kind: 'affected-missing' }])
    expect(
      reportProblems(draft({ expected: 'y'.repeat(20_000), happened: 'z', steps: '', affected: '' }), policy),
    ).toEqual([{ kind: 'text-long', excess: 1 }])
    expect(reportProblems(draft({ title: 'haster: nede' }), policy)).toEqual([{ kind: 'urgency-asked' }])
  })
})
