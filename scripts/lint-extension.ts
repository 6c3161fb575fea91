import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readOptions } from './lib/arguments.ts'
import { projectRoot, run } from './lib/run.ts'
import { outputFolder, wxtOptions } from './lib/targets.ts'

interface LintSummary {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number }
  readonly errors: readonly { readonly code: string; readonly message: string; readonly file?: string }[]
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly file?: string }[]
}

readOptions({}, 'npm run lint:ext')

const folder = outputFolder('firefox')
if (!existsSync(join(projectRoot, folder, 'manifest.json'))) {
  const built = await run('wxt', ['build', ...wxtOptions('firefox')], { quiet: true })
  if (built.code !== 0) {
    process.stderr.write(built.output)
    process.exit(built.code)
  }
}
const linted = await run('web-ext', ['lint', '-s', folder, '--output', 'json', '--no-config-discovery'], {
  quiet: true,
})
const start = linted.output.indexOf('{')
if (start < 0) {
  process.stderr.write(linted.output)
  process.exit(1)
}
const result = JSON.parse(linted.output.slice(start)) as LintSummary
for (const finding of [...result.errors, ...result.warnings]) {
  console.log(`${finding.code}: ${finding.message}${finding.file ? ` (${finding.file})` : ''}`)
}
console.log(`web-ext lint: ${result.summary.errors} errors, ${result.summary.warnings} warnings`)
process.exit(result.summary.errors === 0 ? 0 : 1)
