import { createBrowser, usedMemory } from './fake-browser.ts'

/** `?scene=…&lang=en&fresh`: stands in for the extension before the panel's own script runs. */
const given = new URLSearchParams(location.search)
const browser = createBrowser({
  scene: given.get('scene') ?? 'home',
  language: given.get('lang') ?? 'da',
  ...(given.has('fresh') ? {} : { memory: usedMemory }),
})

Object.assign(globalThis, { browser, chrome: browser })
