import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from './browser.ts'
import { grantedSites, registerDesk, registerSites } from './sites.ts'

vi.mock('./browser.ts', () => ({ browser: {} }))

interface Script {
  readonly id: string
  readonly matches?: readonly string[]
}

const registered = new Map<string, Script>()
let origins: string[] = []
const scripting = {
  getRegisteredContentScripts: async (filter?: { ids: string[] }) =>
    [...registered.values()].filter(({ id }) => !filter || filter.ids.includes(id)),
  // Like the browsers: one that is there already is an error, and so is taking away one that is not.
  registerContentScripts: vi.fn(async (scripts: Script[]) => {
    for (const script of scripts) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`)
      registered.set(script.id, script)
    }
  }),
  unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
    for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`)
  }),
}

beforeEach(() => {
  registered.clear()
  scripting.registerContentScripts.mockClear()
  origins = []
  Object.assign(browser, {
    scripting,
    permissions: {
      getAll: async () => ({ origins }),
      contains: async (asked: { origins: string[] }) =>
        asked.origins.every((origin) => origins.includes(origin)),
    },
  })
})

describe('grantedSites', () => {
  it('gives single sites, without the Servicedesk and without patterns for more', async () => {
    origins = [
      'https://www.fjordby.example/*',
      'https://desk.example/*',
      'https://*/*',
      '<all_urls>',
      'https://*.example/*',
      'http://www.old.example/*',
      'https://a.example/*',
    ]
    expect(await grantedSites('https://desk.example')).toEqual([
      'https://a.example',
      'https://www.fjordby.example',
    ])
  })
})

describe('registerSites', () => {
  it('registers what is new, takes away what is gone, and tells what is new', async () => {
    expect(await registerSites(['https://a.example', 'https://b.example'])).toHaveLength(2)
    expect(await registerSites(['https://b.example', 'https://c.example'])).toEqual(['https://c.example'])
    const all = [...registered.values()].filter(({ id }) => !id.startsWith('errors:'))
    expect(all.map(({ id, matches }) => [id, matches?.[0]])).toEqual([
      ['site:https://b.example', 'https://b.example/*'],
      ['recorder:https://b.example', 'https://b.example/*'],
      ['site:https://c.example', 'https://c.example/*'],
      ['recorder:https://c.example', 'https://c.example/*'],
    ])
  })

  it('does nothing after a restart, when all is as it was', async () => {
    await registerSites(['https://a.example'])
    scripting.registerContentScripts.mockClear()
    expect(await registerSites(['https://a.example'])).toEqual([])
    expect(scripting.registerContentScripts).not.toHaveBeenCalled()
  })

  it('leaves other scripts alone', async () => {
    registered.set('servicedesk', { id: 'servicedesk' })
    await registerSites([])
    expect(registered.has('servicedesk')).toBe(true)
  })
})

describe('registerDesk', () => {
  it('follows the address, once it is granted', async () => {
    await registerDesk('https://desk.example')
    expect(registered.size).toBe(0)
    origins = ['https://desk.example/*', 'https://other.example/*']
    await registerDesk('https://desk.example')
    await registerDesk('https://desk.example')
    expect(registered.get('servicedesk')?.matches).toEqual(['https://desk.example/*'])
    await registerDesk('https://other.example')
    expect(registered.get('servicedesk')?.matches).toEqual(['https://other.example/*'])
    await registerDesk(undefined)
    expect(registered.size).toBe(0)
  })
})
