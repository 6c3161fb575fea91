import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packBundle, type Bundle } from '../utils/manual/bundle.ts'
import { isPagePath } from '../utils/manual/permalink.ts'
import { readOptions, refuse } from './lib/arguments.ts'
import { readManualFolder } from './lib/manual-folder.ts'
import { nodeHashes } from './lib/node-hashes.ts'

const usage = 'npm run knowledge -- --manual DIR --out DIR [--json]'
const about = {
  licence: 'GPL-3.0',
  source: 'https://github.com/danskernesdigitalebibliotek/folkebibliotekernes_cms_manual',
}

const options = readOptions(
  { manual: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  usage,
)
if (!options.manual || !options.out) refuse(`--manual and --out are needed. Usage: ${usage}`)
const files = await readManualFolder(options.manual)
if (!files) refuse(`--manual: no such folder: ${options.manual}`)
const pages = files.filter((file) => isPagePath(file.path))
if (pages.length === 0) refuse(`--manual: no pages of a manual in ${options.manual}`)

const bundle = await packBundle(pages, about, nodeHashes)
const manifest = `${JSON.stringify(bundle.manifest)}\n`
await write(bundle, manifest, options.out)

const bodies = [manifest, ...bundle.chunks.values()]
const report = {
  revision: bundle.manifest.revision,
  files: pages.length,
  chunks: bundle.chunks.size,
  bytes: bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0),
  gzip: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
  manifestGzip: gzipSync(manifest, { level: 9 }).length,
}
if (options.json) console.log(JSON.stringify(report))
else
  console.log(
    `${report.files} pages in ${report.chunks} chunks, ${report.gzip} bytes gzip (${report.manifestGzip} of them the manifest), revision ${report.revision.slice(0, 12)}`,
  )

/** Chunks first and the manifest last, so that whoever reads meanwhile finds what a manifest names. Chunks of before go. */
async function write(made: Bundle, manifestText: string, out: string): Promise<void> {
  const folder = join(out, 'chunks')
  await mkdir(folder, { recursive: true })
  for (const [name, body] of made.chunks) await writeFile(join(folder, `${name}.json`), body)
  await writeFile(join(out, 'manifest.json'), manifestText)
  for (const file of await readdir(folder))
    if (/^[\da-f]{64}\.json$/.test(file) && !made.chunks.has(file.slice(0, 64))) await rm(join(folder, file))
}
