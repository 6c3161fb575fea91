import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowsers } from './lib/browsers.ts'
import { readOptions } from './lib/arguments.ts'
import { projectRoot, run } from './lib/run.ts'
import { wxtOptions } from './lib/targets.ts'

interface Tally {
  passed: number
  failed: number
}

const options = readOptions({ only: { type: 'string' } }, 'npm test [-- --only static|unit|e2e]')
const tally: Tally = { passed: 0, failed: 0 }
const failures: string[] = []
const reports = join(projectRoot, '.cache', 'test-reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const wanted = (part: string) => options.only === undefined || options.only === part

if (wanted('static')) {
  await check('types', 'tsc', ['--noEmit'])
  await check('types of the domain without the DOM', 'tsc', ['--noEmit', '-p', 'tsconfig.domain.json'])
  await check('lint', 'oxlint', ['--deny-warnings'])
  await check('format', 'oxfmt', ['--check', '.'])
  await check('unused code', 'knip', ['--no-progress'])
}
if (wanted('unit')) await suite('unit and component tests', ['run'], 'unit')
if (wanted('e2e')) {
  await check('build for Chromium', 'wxt', ['build', ...wxtOptions('chrome')])
  await check('build for Firefox', 'wxt', ['build', ...wxtOptions('firefox')])
  await check('build for Safari', 'wxt', ['build', ...wxtOptions('safari')])
  await check('web-ext lint', 'node', ['scripts/lint-extension.ts'])
  await check('size budgets', 'node', ['scripts/size.ts'])
  if (await haveBrowsers())
    await suite(
      'end-to-end tests in Chromium and Firefox',
      ['run', '--config', 'vitest.e2e.config.ts'],
      'e2e',
    )
}

for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)

/** Installs a missing browser where it can; otherwise says which one and how, and counts as a failure. */
async function haveBrowsers(): Promise<boolean> {
  try {
    await ensureBrowsers()
    return true
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error))
    tally.failed += 1
    failures.push('browsers for the end-to-end tests')
    return false
  }
}

/** One command that counts as one test. */
async function check(name: string, command: string, args: string[]): Promise<void> {
  console.log(`\n── ${name}`)
  const { code, output } = await run(command, args, { quiet: true })
  if (code === 0) {
    tally.passed += 1
    return
  }
  process.stdout.write(output)
  tally.failed += 1
  failures.push(name)
}

/** A vitest run whose own counts are added; a run that ends without a report is one failure. */
async function suite(name: string, args: string[], file: string): Promise<void> {
  console.log(`\n── ${name}`)
  const report = join(reports, `${file}.json`)
  const { code } = await run('vitest', [
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const counts = readCounts(report)
  tally.passed += counts.passed
  tally.failed += counts.failed
  if (code !== 0 && counts.failed === 0) tally.failed += 1
  if (code !== 0) failures.push(name)
}

function readCounts(report: string): Tally {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
    }
    return { passed: json.numPassedTests, failed: json.numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
