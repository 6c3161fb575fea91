import { join } from 'node:path'
import { ensureBrowsers, type BrowserName } from '../../scripts/lib/browsers.ts'
import { projectRoot } from '../../scripts/lib/run.ts'
import type { StandIns } from '../stand-ins.ts'
import { launchChromium } from './chromium.ts'
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts'
import { launchFirefox } from './firefox.ts'

const builds: Readonly<Record<BrowserName, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }

/** Folder of the built extension for a browser; `EXTENSION_OUTPUT` names another place than `.output`. */
export function builtExtension(name: BrowserName): string {
  return join(process.env['EXTENSION_OUTPUT'] ?? join(projectRoot, '.output'), builds[name])
}

/** Starts a browser with the built extension against running stand-ins; installs the browser where it can. */
export async function launch(
  name: BrowserName,
  standIns: Pick<StandIns, 'port' | 'hosts'>,
  options: Partial<Omit<LaunchOptions, 'port' | 'hosts' | 'executable'>> = {},
): Promise<DrivenBrowser> {
  const executable = (await ensureBrowsers([name])).get(name)
  if (executable === undefined) throw new Error(`no ${name}`)
  const whole: LaunchOptions = {
    executable,
    extension: builtExtension(name),
    port: standIns.port,
    hosts: standIns.hosts,
    headless: true,
    ...options,
  }
  return name === 'chromium' ? launchChromium(whole) : launchFirefox(whole)
}
