import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shootGallery } from './gallery.ts'
import { allModes } from './modes.ts'

// npm run gallery -- [DIR [NAME…]]: every screen in every mode; NAME is a part of `mode/screen`.
const [folder = join(tmpdir(), 'gallery'), ...wanted] = process.argv.slice(2)
const { pictures, findings } = await shootGallery({ folder, modes: allModes, wanted, tell: say })
say(`${pictures} pictures in ${folder}, ${findings} findings`)
process.exitCode = findings > 0 ? 1 : 0

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
