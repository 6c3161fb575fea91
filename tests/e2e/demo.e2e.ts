import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserNames } from '../../scripts/lib/browsers.ts'
import { projectRoot } from '../../scripts/lib/run.ts'

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function demo(...args: readonly string[]): Promise<Ran> {
  const output = process.env['EXTENSION_OUTPUT'] ?? join(projectRoot, '.output')
  const child = spawn(process.execPath, ['scripts/demo.ts', ...args], {
    cwd: projectRoot,
    env: { ...process.env, EXTENSION_OUTPUT: output },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

describe('npm run demo', () => {
  for (const args of [['--browser', 'opera'], ['--bogus'], ['--manual', '/no/such/folder'], ['--tour']]) {
    it(`refuses ${args.join(' ')} with one line and exit code 2`, async () => {
      const { code, out, err } = await demo(...args)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err.trim().split('\n')).toHaveLength(1)
    })
  }

  const asked = process.env['BROWSER']
  for (const name of browserNames.filter((candidate) => !asked || asked === candidate)) {
    it(`plays the tour in ${name} and keeps a picture of each step`, { timeout: 180_000 }, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cms-hjaelp-tour-'))
      const { code, out, err } = await demo('--browser', name, '--tour', folder)
      expect(err).toBe('')
      expect(code).toBe(0)
      const pictures = readdirSync(folder).toSorted()
      expect(pictures.length).toBeGreaterThanOrEqual(12)
      for (const [index, picture] of pictures.entries()) {
        expect(picture).toMatch(new RegExp(`^${String(index + 1).padStart(2, '0')}-[a-z-]+\\.png$`))
        expect(out).toContain(picture)
        expect(readFileSync(join(folder, picture)).subarray(1, 4).toString('latin1')).toBe('PNG')
      }
      rmSync(folder, { recursive: true })
    })
  }
})
