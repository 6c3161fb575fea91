import { readOptions } from './lib/arguments.ts'
import { run } from './lib/run.ts'
import { wxtOptions, zipTargets } from './lib/targets.ts'

readOptions({}, 'npm run zip')

for (const target of zipTargets) {
  const { code } = await run('wxt', ['zip', ...wxtOptions(target)])
  if (code !== 0) process.exit(code)
}
const { code } = await run('wxt', ['build', ...wxtOptions('safari')])
process.exit(code)
