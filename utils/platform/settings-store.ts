import * as v from 'valibot'
import { settingsPatchSchema } from '../messaging/schemas.ts'
import { defaultSettings, settingsSchema, type Settings } from '../settings/settings.ts'
import { failure, success, type Result } from '../base/result.ts'
import { migrateSettings, settingsVersion } from './settings-migrations.ts'

interface SettingsState {
  readonly settings: Settings
  /** SomeSettings that the policy decides. */
  readonly locked: readonly (keyof Settings)[]
}

/** Where settings are kept; the browser's storage in the product, a plain object in tests. */
export interface SettingsPlace {
  readOwn(): Promise<unknown>
  writeOwn(value: unknown): Promise<void>
  readPolicy(): Promise<Readonly<Record<string, unknown>>>
  /** Own choices or policy changed, wherever from. */
  onChange(listener: () => void): void
}

export interface SettingsStore {
  read(): Promise<SettingsState>
  /** Changes some fields; refuses all when one of them is decided by policy. */
  change(patch: SomeSettings): Promise<Result<SettingsState, 'policy-locked'>>
  onChange(listener: (state: SettingsState) => void): void
}

/** Some of the fields, as chosen by the person or set by policy. */
type SomeSettings = v.InferOutput<typeof settingsPatchSchema>

/** The last values that were valid. */
interface GoodValues {
  readonly own: SomeSettings
  readonly policy: SomeSettings
}

/**
 * Settings as default < own choice < policy, field by field: one bad value never takes the others with it and
 * keeps the last good value it had while the background has been awake.
 */
export function createSettingsStore(place: SettingsPlace): SettingsStore {
  const listeners = new Set<(state: SettingsState) => void>()
  let good: GoodValues = { own: {}, policy: {} }
  let state: Promise<SettingsState> | undefined

  async function load(): Promise<SettingsState> {
    const [stored, policy] = await Promise.all([place.readOwn(), place.readPolicy()])
    good = {
      own: goodFields(migrateSettings(stored), good.own),
      policy: goodFields(policy, good.policy),
    }
    return stateOf(good)
  }

  function read(): Promise<SettingsState> {
    state ??= load().catch((error: unknown) => {
      state = undefined
      throw error
    })
    return state
  }

  place.onChange(() => {
    state = undefined
    void read().then((next) => listeners.forEach((listener) => listener(next)), ignore)
  })

  return {
    read,
    async change(patch) {
      const { locked } = await read()
      if (locked.some((name) => name in patch)) return failure('policy-locked')
      const own = { ...good.own, ...goodFields(patch, {}) }
      await place.writeOwn({ version: settingsVersion, values: own })
      state = undefined
      return success(await read())
    },
    onChange(listener) {
      listeners.add(listener)
    },
  }
}

const fieldNames = Object.keys(settingsSchema.entries).filter(
  (name): name is keyof Settings => name in defaultSettings,
)

function stateOf({ own, policy }: GoodValues): SettingsState {
  return {
    settings: v.parse(settingsSchema, { ...own, ...policy }),
    locked: fieldNames.filter((name) => name in policy),
  }
}

/** The fields whose values are valid; an invalid one falls back to its last good value. */
function goodFields(values: Readonly<Record<string, unknown>>, lastGood: SomeSettings): SomeSettings {
  const candidate: Record<string, unknown> = {}
  for (const name of fieldNames) {
    if (values[name] === undefined) continue
    const parsed = v.safeParse(settingsSchema.entries[name], values[name])
    if (parsed.success) candidate[name] = parsed.output
    else if (name in lastGood) candidate[name] = lastGood[name]
  }
  return v.parse(settingsPatchSchema, candidate)
}

function ignore(): void {}
