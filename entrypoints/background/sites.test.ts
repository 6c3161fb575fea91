// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createSites, type SitesOptions } from './sites.ts'

const desk = 'https://detdigitalefolkebibliotek.atlassian.net'

function setUp(rest: Partial<SitesOptions> = {}) {
  const registered: string[] = []
  const injected: number[] = []
  const desks: (string | undefined)[] = []
  let busy = false
  const refresh = createSites({
    servicedeskOrigin: async () => desk,
    grantedSites: async () => ['https://www.fjordby.example'],
    async registerSites(origins) {
      if (busy) throw new Error('registered twice')
      busy = true
      await Promise.resolve()
      const fresh = origins.filter((origin) => !registered.includes(origin))
      registered.push(...fresh)
      busy = false
      return fresh
    },
    registerDesk: async (origin) => void desks.push(origin),
    tabsOfSite: async () => [3, 4],
    sendToPage: async (tabId) => (tabId === 4 ? { reached: true, answer: {} } : { reached: false }),
    inject: async (tabId) => void injected.push(tabId),
    ...rest,
  })
  return { refresh, registered, injected, desks }
}

describe('createSites', () => {
  it('brings the script into tabs that are open already, but not twice', async () => {
    const { refresh, injected } = setUp()
    await refresh()
    await refresh()
    expect(injected).toEqual([3])
  })

  it('does one after the other when asked twice at once', async () => {
    const { refresh, registered } = setUp()
    await Promise.all([refresh(), refresh(), refresh()])
    expect(registered).toEqual(['https://www.fjordby.example'])
  })

  it('goes on after a failure', async () => {
    let fails = true
    const { refresh, injected } = setUp({
      grantedSites: async () => {
        if (fails) throw new Error('boom')
        return ['https://www.fjordby.example']
      },
    })
    await expect(refresh()).rejects.toThrow('boom')
    fails = false
    await refresh()
    expect(injected).toEqual([3])
  })

  it('puts the portal script where the Servicedesk is, unless the manifest does', async () => {
    const own = setUp()
    await own.refresh()
    const other = setUp({ servicedeskOrigin: async () => 'https://desk.example' })
    await other.refresh()
    expect([own.desks, other.desks]).toEqual([[undefined], ['https://desk.example']])
  })
})
