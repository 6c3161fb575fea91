import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseManual } from '../utils/manual/parse-manual.ts'
import { publicSite } from '../utils/manual/site.ts'
import { readKnownIssues } from '../utils/issues/read-known-issues.ts'
import { readManualFolder } from './lib/manual-folder.ts'
import { makeSyncReport, newestReleaseYear } from './lib/sync-report.ts'

const shared = process.env['CMS_SHARED'] ?? '../shared'
const present = existsSync(`${shared}/data/manual`)
if (!present) process.stderr.write(`skipped: no snapshot of the manual in ${shared}\n`)

describe.runIf(present)('the real manual, as npm run sync sees it', async () => {
  const files = (present && (await readManualFolder(`${shared}/data/manual`))) || []
  const year = newestReleaseYear(files) ?? 2026
  const report = await makeSyncReport(files, year)

  it('has every page, sidebar group and section', () => {
    expect(report).toMatchObject({ pages: 215, categories: 28, sections: 1180, anchors: 1032 })
  })

  it('has every case key of the manual on an issue', () => {
    expect(report.keysWithoutIssue).toEqual([])
    expect(report.keys).toBeGreaterThanOrEqual(125)
  })

  it('has at least 98 % of the status entries with date and state', () => {
    const { articles } = parseManual(files, publicSite)
    const status = readKnownIssues(articles, { newestYear: year })
    const entries = articles.find(({ id }) => id === '/overblik/status/')?.sections ?? []
    const unread = status.warnings.filter(
      ({ page, kind }) => page === '_pages/status.md' && kind.startsWith('entry-'),
    )
    expect(entries.length).toBeGreaterThan(200)
    expect(1 - unread.length / entries.filter(({ level }) => level === 2).length).toBeGreaterThanOrEqual(0.98)
  })

  it('asks once when nothing is new, whatever the source', () => {
    expect(report.requests).toEqual({
      gitHost: { first: 216, second: 1 },
      bundle: { first: 16, second: 1 },
      webSite: { first: 215, second: 1 },
    })
  })
})
