import { readOptions } from './lib/arguments.ts'
import { run } from './lib/run.ts'
import { buildTargets, wxtOptions } from './lib/targets.ts'

readOptions({}, 'npm run build')

for (const target of buildTargets) {
  const { code } = await run('wxt', ['build', ...wxtOptions(target)])
  if (code !== 0) process.exit(code)
}
