import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readOptions } from './lib/arguments.ts'
import { firstPaintFiles } from './lib/first-paint.ts'
import { projectRoot, run } from './lib/run.ts'
import { outputFolder, wxtOptions, zipTargets } from './lib/targets.ts'

/** Budgets in bytes: gzip per entrypoint, whole file per zip. The first four are the design's; what is loaded when used has its own. */
const entrypointBudgets: Readonly<Record<string, number>> = {
  'cms.content': 4 * 1024,
  'servicedesk.content': 12 * 1024,
  panel: 45 * 1024,
  background: 60 * 1024,
  'dock.content': 5 * 1024,
  covers: 6 * 1024,
  'whole-page': 3 * 1024,
  'pick-area': 4 * 1024,
  'page-names': 1024,
  'recorder.content': 3 * 1024,
  'page-errors': 1024,
  'knowledge-part': 45 * 1024,
  'report-part': 30 * 1024,
  'picture-part': 12 * 1024,
}
const zipBudget = 450 * 1024

interface Measure {
  readonly gzip: number
  readonly budget: number
}

const options = readOptions({ json: { type: 'boolean' } }, 'npm run size [-- --json]')
await prepare()

const folder = join(projectRoot, outputFolder('chrome'))
const files: Record<string, readonly string[]> = {
  'cms.content': [join(folder, 'content-scripts/cms.js')],
  'servicedesk.content': [join(folder, 'content-scripts/servicedesk.js')],
  panel: firstPaintFiles(folder, 'panel.html'),
  background: [join(folder, 'background.js')],
  'dock.content': [join(folder, 'content-scripts/dock.js')],
  covers: [join(folder, 'covers.js')],
  'whole-page': [join(folder, 'whole-page.js')],
  'pick-area': [join(folder, 'pick-area.js')],
  'page-names': [join(folder, 'page-names.js')],
  'recorder.content': [join(folder, 'content-scripts/recorder.js')],
  'page-errors': [join(folder, 'page-errors.js')],
  'knowledge-part': [join(folder, 'knowledge-part.js')],
  'report-part': [join(folder, 'report-part.js')],
  'picture-part': [join(folder, 'picture-part.js')],
}

const entrypoints: Record<string, Measure> = {}
for (const [name, budget] of Object.entries(entrypointBudgets)) {
  const bytes = (files[name] ?? []).map((file) => gzipSync(readFileSync(file), { level: 9 }).length)
  entrypoints[name] = { gzip: bytes.reduce((sum, size) => sum + size, 0), budget }
}

const zips: Record<string, { bytes: number; budget: number }> = {}
for (const target of zipTargets) {
  const file = zipFile(target)
  if (file) zips[target] = { bytes: statSync(file).size, budget: zipBudget }
}

const over = [
  ...Object.entries(entrypoints).filter(([, { gzip, budget }]) => gzip > budget || gzip === 0),
  ...Object.entries(zips).filter(([, { bytes, budget }]) => bytes > budget),
].map(([name]) => name)

if (options.json) console.log(JSON.stringify({ entrypoints, zips }))
else print()
if (over.length > 0) {
  process.stderr.write(`Over budget: ${over.join(', ')}\n`)
  process.exit(1)
}

/** Packs anew each time: a figure of yesterday's build would be worse than none. */
async function prepare(): Promise<void> {
  for (const target of zipTargets) {
    const packed = await run('wxt', ['zip', ...wxtOptions(target)], { quiet: true })
    if (packed.code !== 0) {
      process.stderr.write(packed.output)
      process.exit(packed.code)
    }
  }
}

function zipFile(target: string): string | undefined {
  const [file] = globSync(`.output/*-${target}.zip`, { cwd: projectRoot })
  return file === undefined ? undefined : join(projectRoot, file)
}

function print(): void {
  for (const [name, { gzip, budget }] of Object.entries(entrypoints)) {
    console.log(`${name.padEnd(22)} ${kilobytes(gzip)} gzip of ${kilobytes(budget)}`)
  }
  for (const [name, { bytes, budget }] of Object.entries(zips)) {
    console.log(`${`zip ${name}`.padEnd(22)} ${kilobytes(bytes)} of ${kilobytes(budget)}`)
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`.padStart(9)
}
