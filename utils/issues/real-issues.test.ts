import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readManualFolder } from '../../scripts/lib/manual-folder.ts'
import { parseManual } from '../manual/parse-manual.ts'
import { publicSite } from '../manual/site.ts'
import { entriesOfIssue } from './join-issues.ts'
import { issuePages, readKnownIssues } from './read-known-issues.ts'
import { readReleasePlan } from './release-plan.ts'
import { dateStatusEntries } from './status-dates.ts'
import { readStatusEntries } from './status-entry.ts'

const folder = `${process.env['CMS_SHARED'] ?? '../shared'}/data/manual`
const present = existsSync(folder)
if (!present) process.stderr.write(`skipped: no snapshot of the manual in ${folder}\n`)

describe.runIf(present)('known issues of the real manual', async () => {
  const files = present ? await readManualFolder(folder) : []
  const { articles } = parseManual(files ?? [], publicSite)
  const { issues, warnings } = readKnownIssues(articles, { newestYear: 2026 })
  const status = articles.find(({ id }) => id === issuePages.status)
  const entries = status ? dateStatusEntries(readStatusEntries(status), 2026) : []

  it('finds every case key that the manual names', () => {
    const named = new Set((files ?? []).flatMap(({ text }) => text.match(/CMS-\d+/g) ?? []))
    const found = new Set<string>(issues.flatMap(({ keys }) => keys))
    expect([...named].filter((key) => !found.has(key))).toEqual([])
    expect(named.size).toBe(126)
  })

  it('gives all status messages a day, and days that never rise down the page', () => {
    const own = entries.filter(({ day }) => day !== undefined)
    expect(entries.length).toBeGreaterThanOrEqual(200)
    expect(entries.every(({ date }) => date !== undefined)).toBe(true)
    const rises = own.filter((entry, at) => (own[at - 1]?.date ?? '9999') < (entry.date ?? ''))
    expect(rises.map(({ heading }) => heading)).toEqual([])
    expect(
      own.filter(({ day, date }) => day?.year !== undefined && !date?.startsWith(`${day.year}`)),
    ).toEqual([])
  })

  it('takes every marked message for solved and joins what belongs to one incident', () => {
    const marked = entries.filter((entry) => entry.marked)
    expect(marked).toHaveLength(22)
    const incidents = issues.filter(({ kind }) => kind === 'status')
    expect(incidents.filter(({ history }) => history.length > 0).length).toBeGreaterThan(20)
    const headings = incidents.flatMap((issue) =>
      entriesOfIssue(issue).flatMap(({ heading }) => heading ?? []),
    )
    const unsolved = incidents.filter(({ state }) => state !== 'solved')
    expect(unsolved.filter(({ heading = '' }) => marked.some((entry) => entry.heading === heading))).toEqual(
      [],
    )
    expect(marked.every(({ heading }) => headings.includes(heading))).toBe(true)
  })

  it('reads every release note, with its release', () => {
    const notes = articles.filter(
      ({ collection, path }) => collection === 'release-notes' && /\d{4}/.test(path),
    )
    const told = new Set(issues.flatMap((issue) => entriesOfIssue(issue).map(({ articleId }) => articleId)))
    const silent = notes.filter(({ id }) => !told.has(id)).map(({ path }) => path)
    // These say themselves that they bring nothing that can be seen.
    expect(silent.length).toBeLessThanOrEqual(6)
    expect(warnings.filter(({ kind }) => kind === 'entry-unread')).toEqual([])
  })

  it('claims no fix in a release that a source says it is not in', () => {
    const claims = (pattern: RegExp) =>
      issues.filter(({ text }) => pattern.test(text)).map(({ fixedIn }) => fixedIn)
    expect(claims(/Det får vi fikset til næste release/)).toEqual([undefined])
    expect(
      issues.some(({ keys, fixedIn }) => keys.some((key) => key === 'CMS-1786') && fixedIn === '2025.46.0'),
    ).toBe(false)
    expect(
      issues.some(({ keys, fixedIn }) => keys.some((key) => key === 'CMS-1000') && fixedIn === '2026.24.1'),
    ).toBe(false)
  })

  it('reads the release plan', () => {
    const plan = readReleasePlan(articles.find(({ id }) => id === issuePages.releases))
    expect(plan).toMatchObject({ weekday: 4, weeks: 'even', webmasterLag: 1 })
    expect(plan.years[2026]).toEqual({ skipped: [12, 14, 20, 28, 29, 30, 31, 51, 52], extra: [13] })
  })

  it('has ids that are unique and do not hold LØST', () => {
    expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length)
    expect(issues.filter(({ id, title }) => /loest-|LØST/.test(id) && !/løst/i.test(title))).toEqual([])
  })
})
