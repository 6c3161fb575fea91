import { ownUrl } from './runtime.ts'

/**
 * Large parts of the background that are loaded when used, so that waking up stays quick. A service worker has no
 * dynamic import; it may, however, run scripts at any time that it ran once while being installed, so every part has to
 * be named in `keepParts`. A part does nothing but leave what it offers under its name.
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
const place = '__cmsHjaelpParts'

interface WorkerScope {
  readonly importScripts: (...urls: string[]) => void
}

function isWorker(scope: unknown): scope is WorkerScope {
  return (
    typeof scope === 'object' &&
    scope !== null &&
    'importScripts' in scope &&
    typeof scope.importScripts === 'function'
  )
}

function parts(): Map<string, unknown> {
  const known: unknown = Reflect.get(globalThis, place)
  if (known instanceof Map) return known
  const fresh = new Map<string, unknown>()
  Reflect.set(globalThis, place, fresh)
  return fresh
}

/** Called by a part's script: leaves what it offers. */
export function offerPart(name: string, offer: unknown): void {
  parts().set(name, offer)
}

/** Called in the first turn of the background: makes the scripts of the parts usable later on. */
export function keepParts(names: readonly string[]): void {
  const scope: unknown = globalThis
  if (!isWorker(scope)) return
  globalThis.addEventListener('install', () => scope.importScripts(...names.map(fileOf)))
}

/** What a part offers; loads its script at first use. */
export async function usePart<Offer>(
  name: string,
  isOffer: (offer: unknown) => offer is Offer,
): Promise<Offer> {
  if (!parts().has(name)) await load(fileOf(name))
  const offer = parts().get(name)
  if (!isOffer(offer)) throw new Error('unexpected')
  return offer
}

async function load(file: string): Promise<void> {
  const scope: unknown = globalThis
  if (isWorker(scope)) return scope.importScripts(file)
  const script = document.createElement('script')
  script.src = ownUrl(file)
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', () => reject(new Error('unexpected')))
    document.head.append(script)
  })
  script.remove()
}

function fileOf(name: string): string {
  return `/${name}-part.js`
}
