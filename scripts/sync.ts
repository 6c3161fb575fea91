import { readOptions, refuse } from './lib/arguments.ts'
import { readManualFolder } from './lib/manual-folder.ts'
import { makeSyncReport, newestReleaseYear, type SyncReport } from './lib/sync-report.ts'

const usage = 'npm run sync -- --manual DIR [--year YYYY] [--json]'
const options = readOptions(
  { manual: { type: 'string' }, year: { type: 'string' }, json: { type: 'boolean' } },
  usage,
)
if (!options.manual) refuse(`--manual is needed. Usage: ${usage}`)
if (options.year !== undefined && !/^20\d\d$/.test(options.year))
  refuse(`--year: not a year: ${options.year}. Usage: ${usage}`)
const files = await readManualFolder(options.manual)
if (!files) refuse(`--manual: no such folder: ${options.manual}`)
const year = options.year ? Number(options.year) : (newestReleaseYear(files) ?? new Date().getFullYear())
const report = await makeSyncReport(files, year)
if (report.pages === 0) refuse(`--manual: no pages of a manual in ${options.manual}`)
if (options.json) console.log(JSON.stringify(report))
else print(report)

function print({ requests, warnings, ...report }: SyncReport): void {
  console.log(
    `${report.pages} pages (${report.otherPages} not for search), ${report.categories} category pages, ${report.sections} sections, ${report.anchors} anchors`,
  )
  for (const [kind, states] of Object.entries(report.issues))
    console.log(
      `${kind.padEnd(8)} ${Object.entries(states)
        .map(([state, count]) => `${count} ${state}`)
        .join(', ')}`,
    )
  console.log(
    `${report.keys} case keys on issues; without an issue: ${report.keysWithoutIssue.join(' ') || 'none'}`,
  )
  for (const [source, { first, second }] of Object.entries(requests))
    console.log(`Requests to ${source}: ${first} the first time, ${second} when nothing is new`)
  console.log(`${warnings.length} warnings`)
  for (const { page, kind, text } of warnings) console.log(`  ${kind}  ${page}  ${text}`)
}
