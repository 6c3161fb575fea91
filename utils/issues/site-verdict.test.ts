import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../base/time.ts'
import { readIssues, readPages } from './fixtures/read-pages.ts'
import type { HostingPlan } from './known-issue.ts'
import {
  defaultReleasePlan,
  planReleaseDays,
  planReleases,
  readKnownReleases,
  readReleasePlan,
} from './release-plan.ts'
import { parseRelease } from './release.ts'
import { isTestSite, readPostponedReleases, siteVerdict } from './site-verdict.ts'

const planPage =
  '## Releasedatoer\nSites opdateres om torsdagen i de lige uger.\n\nWebmasterbibliotekerne er som udgangspunkt en release bagud.\n\n## Uger uden release i 2026\nIngen release i uge:\n- Uge 12: Ferie (tilgengæld vil der være en release i uge 13)\n- Uge 28: Ferie\n- Uge 29-31: Ferie\n- Uge 52: Jul'
const plan = readReleasePlan(readPages({ '_pages/releases.md': planPage })[0])
const note = (day: string, item: string) => `Releasedato: ${day}\n\n## Fejlrettelser\n- ${item}`
const { issues } = readIssues({
  '_pages/status.md':
    '## 10/8 Udsættelse af release 2026.32\nIgen.\n\n## 9/8 Fejl i listen\nDen bliver rettet med release 2026.32\n\n## 1/7 LØST: Login nede\nDet virker.\n\n## 25/6 Filer fejler\nVi ser på det.',
  '_pages/udvikling.md': '## Ønsker\n* <span title="Udskudt">⚫</span> Egne farver på knapper',
  '2026-24-0': note('11-06-2026', 'Menuen er rettet'),
  '2026-26-1': note('25-06-2026', 'Kalenderen er rettet'),
  '2026-34-1': note('20-08-2026', 'Kortet er rettet'),
})
const known = readKnownReleases(issues)

function verdict(
  title: RegExp,
  site: { release?: string; plan?: HostingPlan; isTestSite?: boolean },
  today: IsoDate,
) {
  const issue = issues.find((each) => title.test(each.title))!
  const facts = { plan: 'editor' as const, isTestSite: false, ...site }
  return siteVerdict(issue, {
    site: facts,
    today,
    plan,
    known,
    postponed: readPostponedReleases(issues, today),
  })
}

describe('readReleasePlan', () => {
  it('reads weekday, weeks, lag and the exceptions of a year', () => {
    expect(plan).toEqual({
      weekday: 4,
      weeks: 'even',
      webmasterLag: 1,
      years: { 2026: { skipped: [12, 28, 29, 30, 31, 52], extra: [13] } },
    })
  })

  it('keeps the defaults without the page and promises no day', () => {
    expect(readReleasePlan(undefined)).toEqual(defaultReleasePlan)
    expect(planReleaseDays(defaultReleasePlan, '2026-08-01', 3)).toEqual([])
  })
})

describe('planReleaseDays', () => {
  it('leaves out weeks without release and ends with the plan', () => {
    expect(planReleaseDays(plan, '2026-03-06', 2)).toEqual(['2026-03-26', '2026-04-02'])
    expect(planReleaseDays(plan, '2026-06-26', 2)).toEqual(['2026-08-06', '2026-08-20'])
    expect(planReleaseDays(plan, '2026-12-11', 3)).toEqual([])
  })
})

describe('planReleases', () => {
  const question = { plan, today: '2026-08-25' as const, known, siteRelease: parseRelease('2026.26.1')! }

  it('gives editor libraries the newest, webmaster libraries the one before', () => {
    const read = (hosting: HostingPlan) =>
      planReleases({ ...question, hosting }).map(({ release, date }) => `${release} ${date ?? 'now'}`)
    expect(read('editor')).toEqual(['2026.26.1 now', '2026.36 2026-09-03', '2026.38 2026-09-17'])
    expect(read('webmaster')).toEqual(['2026.26.1 now', '2026.34.1 2026-09-03', '2026.36 2026-09-17'])
    expect(read('unknown')).toEqual(['2026.26.1 now'])
  })
})

describe('siteVerdict', () => {
  it('says that the site has a fix of its own release or an older one', () => {
    expect(verdict(/Kortet/, { release: '2026.34.1' }, '2026-08-25').kind).toBe('site-has')
    expect(verdict(/Kalenderen/, { release: '2026.32.0' }, '2026-08-25').kind).toBe('site-has')
    expect(verdict(/Kortet/, { release: '2026.34.0' }, '2026-08-21').kind).not.toBe('site-has')
  })

  it('gives an editor site the day of the release, a webmaster site the next', () => {
    expect(verdict(/Kortet/, { release: '2026.26.1' }, '2026-08-18')).toMatchObject({
      kind: 'site-gets',
      date: '2026-08-20',
    })
    expect(verdict(/Kortet/, { release: '2026.26.1', plan: 'webmaster' }, '2026-08-25')).toMatchObject({
      kind: 'site-gets',
      date: '2026-09-03',
    })
  })

  it('gives no day to a site that is further behind than its plan', () => {
    expect(verdict(/Kortet/, { release: '2026.26.1' }, '2026-08-25').kind).toBe('no-date')
    expect(verdict(/Kortet/, { release: '2026.24.0', plan: 'webmaster' }, '2026-08-25').kind).toBe('no-date')
  })

  it('gives no day in a year without a plan', () => {
    expect(verdict(/Kortet/, { release: '2026.26.1' }, '2027-01-04').kind).toBe('no-date')
  })

  it('says what is missing: release, plan, or that it is a test site', () => {
    expect(verdict(/Kortet/, {}, '2026-08-25')).toEqual({ kind: 'site-unknown', fixedIn: '2026.34.1' })
    expect(verdict(/Kortet/, { release: 'develop' }, '2026-08-25').kind).toBe('site-unknown')
    expect(verdict(/Kortet/, { release: '2026.32.0', plan: 'unknown' }, '2026-08-25').kind).toBe(
      'plan-unknown',
    )
    expect(verdict(/Kortet/, { release: '2026.34.1', isTestSite: true }, '2026-08-25').kind).toBe('test-site')
  })

  it('keeps to the status page for what only it announces, and for what it puts off', () => {
    expect(verdict(/listen/, { release: '2026.34.1' }, '2026-08-09')).toEqual({
      kind: 'announced',
      fixedIn: '2026.32',
    })
    expect(verdict(/listen/, { release: '2026.26.1' }, '2026-08-11')).toEqual({
      kind: 'postponed',
      fixedIn: '2026.32',
    })
  })

  it('says solved, stale or the state of a wish', () => {
    expect(verdict(/Login nede/, {}, '2026-08-25')).toEqual({ kind: 'solved', date: '2026-07-01' })
    expect(verdict(/Filer/, {}, '2026-08-25')).toEqual({ kind: 'stale', date: '2026-06-25' })
    expect(verdict(/farver/, {}, '2026-08-25')).toEqual({ kind: 'wish', state: 'postponed' })
  })
})

describe('readPostponedReleases', () => {
  it('forgets a release that came out, or after three weeks', () => {
    const came = readIssues({
      '_pages/status.md':
        '## 13/8 Release 2026.32.0 kommer ud i dag\nKlar.\n\n## 10/8 Udsættelse af release 2026.32\nDesværre.',
    })
    expect(readPostponedReleases(issues, '2026-08-12')).toEqual(['2026.32'])
    expect(readPostponedReleases(issues, '2026-09-12')).toEqual([])
    expect(readPostponedReleases(came.issues, '2026-08-14')).toEqual([])
  })
})

describe('isTestSite', () => {
  it.each([
    ['nginx.moduletest.fjordby.dplplat02.dpl.reload.dk', true],
    ['nginx.main.fjordby.dplplat02.dpl.reload.dk', false],
    ['fjordbybibliotek.example', false],
  ])('takes %s for a test site: %s', (host, expected) => {
    expect(isTestSite(host)).toBe(expected)
  })
})
