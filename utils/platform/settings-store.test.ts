import { describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../settings/settings.ts'
import { migrateSettings } from './settings-migrations.ts'
import { createSettingsStore, type SettingsPlace } from './settings-store.ts'

function place(own: unknown = undefined, policy: Record<string, unknown> = {}) {
  const listeners: (() => void)[] = []
  const stored = { own, policy }
  const where: SettingsPlace = {
    readOwn: async () => stored.own,
    writeOwn: async (value) => void (stored.own = value),
    readPolicy: async () => stored.policy,
    onChange: (listener) => void listeners.push(listener),
  }
  const changed = () => listeners.forEach((listener) => listener())
  return { stored, changed, store: createSettingsStore(where) }
}

const versioned = (values: Record<string, unknown>) => ({ version: 1, values })

describe('createSettingsStore', () => {
  it('starts with the defaults', async () => {
    expect(await place().store.read()).toEqual({ settings: defaultSettings, locked: [] })
  })

  it('lets own choices win over defaults, and policy over both', async () => {
    const { store } = place(versioned({ side: 'left', libraryName: 'Mit' }), { libraryName: 'Fjordby' })
    const { settings, locked } = await store.read()
    expect(settings).toMatchObject({ side: 'left', libraryName: 'Fjordby' })
    expect(locked).toEqual(['libraryName'])
  })

  it('takes the good fields and leaves the bad ones at their default', async () => {
    const { store } = place(versioned({ side: 'top', widthPx: 500, unknown: 1 }), { hostingPlan: 7 })
    const { settings, locked } = await store.read()
    expect(settings).toEqual({ ...defaultSettings, widthPx: 500 })
    expect(locked).toEqual([])
  })

  it('keeps the last good value when the new one is bad', async () => {
    const { store, stored, changed } = place(undefined, { libraryName: 'Fjordby', side: 'left' })
    await store.read()
    stored.policy = { libraryName: 3, side: 'right' }
    changed()
    expect((await store.read()).settings).toMatchObject({ libraryName: 'Fjordby', side: 'right' })
  })

  it('keeps what it is told and tells listeners of changes from elsewhere', async () => {
    const { store, stored, changed } = place()
    const heard = vi.fn()
    store.onChange(heard)
    expect(await store.change({ colours: 'dark' })).toMatchObject({ ok: true })
    expect(stored.own).toEqual(versioned({ colours: 'dark' }))
    await store.change({ side: 'left' })
    expect(stored.own).toEqual(versioned({ colours: 'dark', side: 'left' }))
    stored.policy = { side: 'right' }
    changed()
    await vi.waitFor(() => expect(heard).toHaveBeenCalled())
    expect(heard.mock.lastCall?.[0]).toMatchObject({ settings: { side: 'right' }, locked: ['side'] })
  })

  it('refuses to change what policy decides, and then changes nothing', async () => {
    const { store, stored } = place(undefined, { side: 'left' })
    expect(await store.change({ side: 'right', colours: 'dark' })).toEqual({
      ok: false,
      code: 'policy-locked',
    })
    expect(stored.own).toBeUndefined()
  })
})

describe('migrateSettings', () => {
  it.each([
    ['version 0, bare values', { side: 'left' }, { side: 'left' }],
    ['version 1', versioned({ side: 'left' }), { side: 'left' }],
    ['nothing', undefined, {}],
    ['something else', 'side=left', {}],
    ['a version that is none', { version: 'x', values: { side: 'left' } }, {}],
  ])('reads %s', (_name, stored, values) => {
    expect(migrateSettings(stored)).toEqual(values)
  })
})
