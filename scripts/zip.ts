import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readOptions, refuse } from './lib/arguments.ts'
import { copyPackedBundle } from './lib/packed-bundle.ts'
import { projectRoot, run } from './lib/run.ts'
import { wxtOptions, zipTargets } from './lib/targets.ts'

const usage = 'npm run zip [-- --knowledge DIR]'
const options = readOptions({ knowledge: { type: 'string' } }, usage)
/** Whatever lies in `public` is packed; this folder is never committed. */
const packed = join(projectRoot, 'public/knowledge')

if (options.knowledge !== undefined) {
  const bundle = await copyPackedBundle(options.knowledge, packed)
  if (!bundle) refuse(`--knowledge: no bundle in ${options.knowledge}. Usage: ${usage}`)
  console.log(`${bundle.pages} pages packed (${bundle.bytes} bytes), ${bundle.leftOut} come with the network`)
}
try {
  process.exitCode = await packAll()
} finally {
  await rm(packed, { recursive: true, force: true })
}

async function packAll(): Promise<number> {
  for (const target of zipTargets) {
    const { code } = await run('wxt', ['zip', ...wxtOptions(target)])
    if (code !== 0) return code
  }
  return (await run('wxt', ['build', ...wxtOptions('safari')])).code
}
