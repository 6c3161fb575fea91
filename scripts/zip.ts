import { cp, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readOptions, refuse } from './lib/arguments.ts'
import { projectRoot, run } from './lib/run.ts'
import { wxtOptions, zipTargets } from './lib/targets.ts'

const usage = 'npm run zip [-- --knowledge DIR]'
const options = readOptions({ knowledge: { type: 'string' } }, usage)
/** Whatever lies in `public` is packed; this folder is never committed. */
const packed = join(projectRoot, 'public/knowledge')

if (options.knowledge !== undefined) await copyBundle(options.knowledge)
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

/** Only what a bundle is made of: a stray file beside it must not end in a package. */
async function copyBundle(folder: string): Promise<void> {
  const manifest = join(folder, 'manifest.json')
  const found = await stat(manifest).catch(() => undefined)
  if (!found?.isFile()) refuse(`--knowledge: no bundle in ${folder}. Usage: ${usage}`)
  await rm(packed, { recursive: true, force: true })
  await mkdir(packed, { recursive: true })
  await cp(manifest, join(packed, 'manifest.json'))
  await cp(join(folder, 'chunks'), join(packed, 'chunks'), { recursive: true })
}
