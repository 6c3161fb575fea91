import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe } from 'vitest'
import type { DrivenBrowser, LaunchOptions } from '../../../demo/browser/driven-browser.ts'
import { launch } from '../../../demo/browser/launch.ts'
import { startStandIns, type StandInOptions, type StandIns } from '../../../demo/stand-ins.ts'
import { browserNames, type BrowserName } from '../../../scripts/lib/browsers.ts'

export interface Stage {
  readonly name: BrowserName
  readonly browser: () => DrivenBrowser
  readonly standIns: () => StandIns
}

export type StageOptions = Pick<
  LaunchOptions,
  'scale' | 'window' | 'grantedOrigins' | 'downloads' | 'privateWindows' | 'dark'
> & {
  /** The driver's own probe instead of the product. */
  readonly probe?: boolean
  readonly standIns?: StandInOptions
  /** Sets the stand-ins up before the browser starts. */
  readonly prepare?: (standIns: StandIns) => void
}

const probeFolder = fileURLToPath(new URL('../probe', import.meta.url))

/** Runs a suite once in each browser, or in the one that `BROWSER` names, on stand-ins and a profile of its own. */
export function describeInEachBrowser(
  title: string,
  options: StageOptions,
  suite: (stage: Stage) => void,
): void {
  const asked = process.env['BROWSER']
  for (const name of browserNames.filter((candidate) => !asked || asked === candidate)) {
    describe(`${title} (${name})`, () => {
      let standIns: StandIns | undefined
      let browser: DrivenBrowser | undefined
      beforeAll(async () => {
        const { probe, prepare, standIns: served, ...launchOptions } = options
        standIns = await startStandIns(served)
        prepare?.(standIns)
        browser = await launch(name, standIns, {
          ...launchOptions,
          ...(probe ? { extension: probeFolder } : {}),
        })
      })
      afterAll(async () => {
        await browser?.close()
        await standIns?.close()
      })
      suite({
        name,
        browser: () => present(browser, 'browser'),
        standIns: () => present(standIns, 'stand-ins'),
      })
    })
  }
}

function present<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`the ${what} did not start`)
  return thing
}
