import danish from '../../public/_locales/da/messages.json' with { type: 'json' }
import english from '../../public/_locales/en/messages.json' with { type: 'json' }
import { answer } from './answers.ts'

interface Options {
  readonly scene?: string
  readonly language?: string | undefined
  readonly memory?: unknown
}

type Request = Readonly<Record<string, unknown>>

/** The browser as the panel sees it, without a browser: messages are answered from made-up data, and kept in `asked`. */
export function createBrowser({ scene = 'home', language = 'da', memory }: Options = {}) {
  const messages: Readonly<Record<string, { readonly message: string }>> =
    language === 'en' ? english : danish
  const listeners = new Set<(message: unknown) => void>()
  const stored: Record<string, unknown> = memory === undefined ? {} : { panelMemory: memory }
  const asked: { readonly name: string; readonly request: Request }[] = []
  return {
    asked,
    stored,
    tell: (message: unknown) => {
      for (const listener of listeners) listener(message)
    },
    runtime: {
      id: 'gallery',
      getManifest: () => ({ version: '1.0.0', manifest_version: 3 }),
      getURL: (path: string) => `https://extension.example${path}`,
      onMessage: {
        addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
        removeListener: (listener: (message: unknown) => void) => void listeners.delete(listener),
      },
      sendMessage: async (message: { readonly name: string; readonly request: Request }) => {
        asked.push(message)
        return answer(scene, message.name, message.request)
      },
    },
    i18n: { getMessage: (key: string) => messages[key]?.message ?? '', getUILanguage: () => language },
    storage: {
      local: {
        get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
        set: async (values: Readonly<Record<string, unknown>>) => void Object.assign(stored, values),
      },
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
    permissions: { request: async () => true },
  }
}

/** What an editor who has used the panel before has in it. */
export const usedMemory = {
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
    'fix:2026.34.1:pdf',
    'fix:2026.26:tags',
    'status:2026-08-27:window',
    'status:2026-08-11:forsider',
    'wish:arrangementer',
    'wish:kategorier',
    'request:CMS-2104',
  ],
  followed: { 'status:2026-08-25:login': 'Ikke meldt løst' },
}
