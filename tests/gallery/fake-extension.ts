import danish from '../../public/_locales/da/messages.json'
import english from '../../public/_locales/en/messages.json'
import { answer } from './answers.ts'

/** The browser as the panel sees it, without a browser: messages are answered from made-up data. `?lang=en`, `?scene=…`. */
const given = new URLSearchParams(location.search)
const messages: Record<string, { readonly message: string }> = given.get('lang') === 'en' ? english : danish
const listeners = new Set<(message: unknown) => void>()
const stored: Record<string, unknown> = {}

const event = {
  addListener: (listener: (message: unknown) => void) => listeners.add(listener),
  removeListener: (listener: (message: unknown) => void) => listeners.delete(listener),
}
const browser = {
  runtime: {
    id: 'gallery',
    getManifest: () => ({ version: '1.0.0', manifest_version: 3 }),
    getURL: (path: string) => `https://extension.example${path}`,
    onMessage: event,
    sendMessage: async ({ name, request }: { name: string; request: Record<string, unknown> }) =>
      answer(given.get('scene') ?? 'home', name, request),
  },
  i18n: {
    getMessage: (key: string) => messages[key]?.message ?? '',
    getUILanguage: () => given.get('lang') ?? 'da',
  },
  storage: {
    local: {
      get: async (key: string) => ({ [key]: stored[key] ?? remembered(key) }),
      set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
  permissions: { request: async () => true },
}

function remembered(key: string): unknown {
  if (key !== 'panelMemory' || given.has('fresh')) return undefined
  return {
    recent: [
      {
        articleId: '/indhold/skabeloner/',
        anchor: 'opret',
        title: 'Opret en artikel fra skabelon',
        trail: ['Opret indhold', 'Skabeloner'],
      },
      {
        articleId: '/indhold/beskaering/',
        anchor: '',
        title: 'Beskær billeder',
        trail: ['Medier', 'Billedbeskæring'],
      },
    ],
    ticks: {
      '/indhold/skabeloner/#opret:0': { done: [0, 1], total: 5 },
      '/indhold/artikel/#opret-en-artikel:0': { done: [0, 1], total: 5 },
    },
    seenIssues: [
      'fix:2026.34.1:teaser',
      'fix:2026.26:tags',
      'status:2026-08-11:forsider',
      'wish:arrangementer',
      'wish:kategorier',
      'request:CMS-2104',
    ],
    followed: { 'status:2026-08-25:login': 'Ikke meldt løst' },
  }
}

Object.assign(globalThis, {
  browser,
  chrome: browser,
  tellPanel: (message: unknown) => listeners.forEach((listen) => listen(message)),
})
