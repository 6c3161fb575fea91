import { browser } from './browser.ts'

/** The recorder comes first of all, to miss no error while the page loads. */
const siteScripts = [
  { prefix: 'site:', file: 'content-scripts/cms.js', runAt: 'document_idle', world: 'ISOLATED' },
  { prefix: 'recorder:', file: 'content-scripts/recorder.js', runAt: 'document_start', world: 'ISOLATED' },
  { prefix: 'errors:', file: 'page-errors.js', runAt: 'document_start', world: 'MAIN' },
] as const

/** `https://www.example-bibliotek.dk` → the pattern that the browser's permission and script calls want. */
function sitePattern(origin: string): string {
  return `${origin}/*`
}

/** Single sites the person has granted, sorted; wide patterns and the Servicedesk are not sites. */
export async function grantedSites(except: string): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins
    .filter((pattern) => /^https:\/\/[^*/]+\/\*$/.test(pattern))
    .map((pattern) => pattern.slice(0, -2))
    .filter((origin) => origin !== except)
    .toSorted()
}

export async function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(origin)] }).catch(() => false)
}

/**
 * Makes the registered scripts equal to the granted sites. Registrations outlive the background and survive its
 * restarts, so only the difference is changed; registering one twice would throw.
 */
export async function registerSites(origins: readonly string[]): Promise<readonly string[]> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id))
  const wanted = origins.flatMap((origin) =>
    siteScripts.map((script) => ({ ...script, origin, id: script.prefix + origin })),
  )
  const kept = new Set(wanted.map(({ id }) => id))
  const gone = [...registered].filter(
    (id) => siteScripts.some(({ prefix }) => id.startsWith(prefix)) && !kept.has(id),
  )
  const fresh = wanted.filter(({ id }) => !registered.has(id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
  if (fresh.length > 0) {
    await browser.scripting.registerContentScripts(
      fresh.map(({ id, origin, file, runAt, world }) => ({
        id,
        matches: [sitePattern(origin)],
        js: [file],
        runAt,
        world,
        persistAcrossSessions: true,
      })),
    )
  }
  return [...new Set(fresh.map(({ origin }) => origin))]
}

/** For a tab that was loaded before its site was registered. */
export async function injectPageErrors(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/page-errors.js'], world: 'MAIN' })
}

/** Tabs that already show a site; with a host permission the query sees their addresses. */
export async function tabsOfSite(origin: string): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: sitePattern(origin) }).catch(() => [])
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]))
}

export async function removeSite(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [sitePattern(origin)] }).catch(() => false)
}

const deskScript = 'content-scripts/servicedesk.js'
const deskId = 'servicedesk'

/**
 * Makes the script that fills in the form run at a Servicedesk other than the one in the manifest, once its address is
 * granted; takes it away again when the address changes back. `origin` is undefined for the manifest's own.
 */
export async function registerDesk(origin: string | undefined): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [deskId] })
  const wanted = origin !== undefined && (await isGranted(origin)) ? sitePattern(origin) : undefined
  if (registered?.matches?.[0] === wanted) return
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [deskId] })
  if (wanted === undefined) return
  await browser.scripting.registerContentScripts([
    { id: deskId, matches: [wanted], js: [deskScript], runAt: 'document_idle', persistAcrossSessions: true },
  ])
}
