import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageMap } from '../utils/search/context/page-map.ts'
import { readOptions, refuse } from './lib/arguments.ts'
import { type GapsReport, makeGapsReport } from './lib/gaps-report.ts'
import { readManualFolder } from './lib/manual-folder.ts'
import { projectRoot } from './lib/run.ts'

const usage = 'npm run gaps -- --manual DIR [--json]'
const options = readOptions({ manual: { type: 'string' }, json: { type: 'boolean' } }, usage)
if (!options.manual) refuse(`--manual is needed. Usage: ${usage}`)
const files = await readManualFolder(options.manual)
if (!files) refuse(`--manual: no such folder: ${options.manual}`)
const map = JSON.parse(readFileSync(join(projectRoot, 'public/data/page-map.json'), 'utf8')) as PageMap
const report = makeGapsReport(files, map)
if (options.json) console.log(JSON.stringify(report))
else print(report)

function print(gaps: GapsReport): void {
  list('Pages of the CMS without a page in the manual', gaps.pagesWithoutHelp)
  list(
    'Places that the panel points to and the manual no longer has',
    gaps.lostTargets.map(({ path, target }) => `${path} → ${target}`),
  )
  list(
    'Links in the manual that lead nowhere',
    gaps.deadLinks.map(({ page, text }) => `${page} → ${text}`),
  )
  list('Release notes without a single case key', gaps.releaseNotesWithoutKeys)
  list(
    'Labels that the manual calls by another name than the CMS',
    gaps.driftedLabels.map(
      ({ field, cms, manual, page }) => `${page} ${field}: the CMS says ”${cms}”, the manual ”${manual}”`,
    ),
  )
}

function list(heading: string, lines: readonly string[]): void {
  console.log(`\n${heading} (${lines.length})`)
  for (const line of lines) console.log(`  ${line}`)
}
