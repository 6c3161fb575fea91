import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './run.ts'

export type BrowserName = 'chromium' | 'firefox'

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox']

/** Firefox's regular package comes first: where both exist it is the newer one. */
const commands: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
}

const fixedPlaces: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

const debianPackages: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
}

/** Environment variables that name a browser which is none of the usual ones. */
const variables: Readonly<Record<BrowserName, string>> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
}

/** Full path of an installed browser, or undefined. `CHROMIUM_PATH` and `FIREFOX_PATH` come before everything else. */
export async function findBrowser(name: BrowserName): Promise<string | undefined> {
  const own = process.env[variables[name]]
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    ...(own ? [own] : []),
    ...commands[name].flatMap((command) => folders.map((folder) => join(folder, command))),
    ...fixedPlaces[name],
  ]
  for (const candidate of candidates) {
    if (await isExecutable(candidate)) return candidate
  }
  return undefined
}

/**
 * Paths of `wanted` browsers. Missing ones are installed where that is possible (root on Debian and its kin); otherwise
 * this throws with a line that names what is missing and how to get it.
 */
export async function ensureBrowsers(
  wanted: readonly BrowserName[] = browserNames,
): Promise<ReadonlyMap<BrowserName, string>> {
  let found = await findAll(wanted)
  const missing = wanted.filter((name) => !found.has(name))
  if (missing.length > 0 && (await canInstall())) {
    await installPackages(missing.map((name) => debianPackages[name]))
    found = await findAll(wanted)
  }
  const stillMissing = wanted.filter((name) => !found.has(name))
  if (stillMissing.length > 0) throw new Error(adviceFor(stillMissing))
  return found
}

/** What to tell somebody who lacks `missing`. */
export function adviceFor(missing: readonly BrowserName[]): string {
  const packages = missing.map((name) => debianPackages[name]).join(' ')
  const places = missing.map((name) => `${variables[name]}=/path/to/${name}`).join(' ')
  return `Missing: ${missing.join(' and ')}. On Debian: apt-get update && apt-get install -y ${packages}. Elsewhere, name an installed one: ${places}`
}

async function findAll(wanted: readonly BrowserName[]): Promise<Map<BrowserName, string>> {
  const found = new Map<BrowserName, string>()
  for (const name of wanted) {
    const path = await findBrowser(name)
    if (path !== undefined) found.set(name, path)
  }
  return found
}

async function canInstall(): Promise<boolean> {
  return process.getuid?.() === 0 && (await isExecutable('/usr/bin/apt-get'))
}

async function installPackages(packages: readonly string[]): Promise<void> {
  process.stderr.write(`Installing ${packages.join(' and ')} …\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { quiet: true, env })
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    quiet: true,
    env,
  })
  if (install.code !== 0) process.stderr.write(`${update.code === 0 ? '' : update.output}${install.output}`)
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
