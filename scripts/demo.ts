import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DrivenBrowser } from '../demo/browser/driven-browser.ts'
import { buildIn, type Language } from '../demo/browser/language-build.ts'
import { builtExtension, launch } from '../demo/browser/launch.ts'
import { mainSite } from '../demo/cms/site.ts'
import { shootStorePictures, storeWindow } from '../demo/play/store-pictures.ts'
import { playTour } from '../demo/play/tour.ts'
import { startStandIns, type StandIns } from '../demo/stand-ins.ts'
import { readOptions, refuse } from './lib/arguments.ts'
import { browserNames, ensureBrowsers, type BrowserName } from './lib/browsers.ts'
import { run } from './lib/run.ts'
import { wxtOptions } from './lib/targets.ts'

const usage =
  'npm run demo [-- --browser chromium|firefox] [--manual DIR] [--tour DIR [--gallery] | --store DIR]'

const options = readOptions(
  {
    browser: { type: 'string' },
    manual: { type: 'string' },
    tour: { type: 'string' },
    gallery: { type: 'boolean' },
    store: { type: 'string' },
  },
  usage,
)
const name = readBrowserName(options.browser ?? 'chromium')
const manualFolder = options.manual === undefined ? undefined : readFolder(options.manual)
const tourFolder = options.tour === undefined ? undefined : readPictureFolder('--tour', options.tour)
const storeFolder = options.store === undefined ? undefined : readPictureFolder('--store', options.store)
if (options.gallery && tourFolder === undefined) refuse(`--gallery goes with --tour DIR. Usage: ${usage}`)
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

async function main(): Promise<void> {
  if (hasScreen || tourFolder !== undefined || storeFolder !== undefined) await ensureBrowsers([name])
  await build()
  const standIns = await startStandIns(manualFolder === undefined ? {} : { manualFolder })
  console.log(
    `CMS, manual and Servicedesk stand-ins run on 127.0.0.1:${standIns.port}, on this computer only.`,
  )
  if (tourFolder !== undefined) await tour(standIns, tourFolder)
  else if (storeFolder !== undefined) await store(standIns, storeFolder)
  else if (hasScreen) await show(standIns)
  else explainNoScreen(standIns)
}

async function tour(standIns: StandIns, folder: string): Promise<void> {
  const browser = await start(standIns, true)
  try {
    await playTour({ browser, folder, tell: console.log })
  } finally {
    await browser.close()
    await standIns.close()
  }
  console.log(`Done: the pictures are in ${folder}`)
  if (options.gallery) await gallery(folder)
  else
    console.log(
      `Every screen, light and dark, in forced colours, narrow and with large text: npm run demo -- --tour ${folder} --gallery (some minutes)`,
    )
}

/** Every screen in every mode, a folder a mode beside the tour's steps. */
async function gallery(folder: string): Promise<void> {
  // Vite and the gallery's pages are needed for nothing else here.
  const { shootGallery } = await import('../tests/gallery/gallery.ts')
  const { usualModes } = await import('../tests/gallery/modes.ts')
  console.log('Drawing every screen …')
  const { pictures, findings } = await shootGallery({ folder, modes: usualModes, tell: console.log })
  console.log(
    `${pictures} pictures in ${Object.keys(usualModes).join(', ')}; axe and page errors: ${findings} findings`,
  )
  if (findings > 0) process.exitCode = 1
}

/** The pictures for the stores, in both languages. */
async function store(standIns: StandIns, folder: string): Promise<void> {
  for (const language of ['da', 'en'] as const) {
    const browser = await start(standIns, true, { language, window: storeWindow })
    const files = await shootStorePictures(browser, join(folder, language)).finally(browser.close)
    for (const file of files) console.log(file)
  }
  await standIns.close()
}

async function show(standIns: StandIns): Promise<void> {
  const browser = await start(standIns, false)
  const page = await browser.newPage(`https://${mainSite.host}/node/add/article`)
  await browser.clickAction(page)
  console.log(`An article form of a made-up library is open, with the panel beside it.
Try: a question in the search box, "Kendte fejl", "Meld en fejl". More pages: https://${mainSite.host}/admin/content
Servicedesk takes any mail and password. Close the browser or press Ctrl+C to end.`)
  await new Promise<void>((resolve) => {
    browser.browser.once('disconnected', () => resolve())
  })
  await standIns.close()
}

function explainNoScreen({ hosts, port }: StandIns): void {
  console.log(`There is no screen here (DISPLAY is not set), so no browser was opened. Two ways on:
- npm run demo -- --tour DIR plays the three uses without a screen and writes a picture of each step.
- Or point a browser of your own at the stand-ins, which keep running until Ctrl+C, e.g. Chromium with
  --ignore-certificate-errors --host-resolver-rules="${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(',')}"`)
}

interface StartOptions {
  readonly language?: Language
  readonly window?: { readonly width: number; readonly height: number }
}

function start(
  standIns: StandIns,
  headless: boolean,
  { language = 'da', ...options }: StartOptions = {},
): Promise<DrivenBrowser> {
  return launch(name, standIns, { headless, extension: buildIn(language, builtExtension(name)), ...options })
}

async function build(): Promise<void> {
  // A finished build somewhere else is taken as it is.
  if (process.env['EXTENSION_OUTPUT'] !== undefined) return
  console.log('Building the extension …')
  const target = name === 'chromium' ? 'chrome' : 'firefox'
  const { code, output } = await run('wxt', ['build', ...wxtOptions(target)], { quiet: true })
  if (code !== 0) throw new Error(`${output}\nThe extension could not be built.`)
}

function readBrowserName(value: string): BrowserName {
  return (
    browserNames.find((candidate) => candidate === value) ??
    refuse(`--browser takes chromium or firefox, not "${value}". Usage: ${usage}`)
  )
}

function readFolder(path: string): string {
  const folder = resolve(path)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return refuse(`--manual needs a folder with a manual's files; ${path} is none.`)
  }
  return folder
}

function readPictureFolder(option: string, path: string): string {
  const folder = resolve(path)
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    return refuse(`${option} needs a folder for its pictures; ${path} is a file.`)
  }
  return folder
}
