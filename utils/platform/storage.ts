import * as v from 'valibot'
import { browser } from './browser.ts'

/** `local` stays, `session` goes with the browser, `managed` is the municipality's policy (reading only). */
export type AreaName = 'local' | 'session' | 'managed'

export interface StoredItem<Value> {
  /** `undefined` when nothing is stored or what is stored no longer has the expected shape. */
  read(): Promise<Value | undefined>
  write(value: Value): Promise<void>
  clear(): Promise<void>
  /** Hears valid new values only; bad data is as if nothing had happened. @returns a function that stops it */
  watch(listener: (value: Value) => void): () => void
}

/** One key of the browser's storage, checked on the way out. */
export function storedItem<Value>(
  area: Exclude<AreaName, 'managed'>,
  key: string,
  schema: v.GenericSchema<unknown, Value>,
): StoredItem<Value> {
  return {
    async read() {
      const parsed = v.safeParse(schema, (await browser.storage[area].get(key))[key])
      return parsed.success ? parsed.output : undefined
    },
    async write(value) {
      await browser.storage[area].set({ [key]: value })
    },
    async clear() {
      await browser.storage[area].remove(key)
    },
    watch(listener) {
      return watchArea(area, (changed) => {
        if (!(key in changed)) return
        const parsed = v.safeParse(schema, changed[key])
        if (parsed.success) listener(parsed.output)
      })
    },
  }
}

/** Everything the policy sets; empty where there is none. Firefox rejects the call when no policy exists. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get()
  } catch {
    return {}
  }
}

/** Tells the new values by key; a removed key has the value `undefined`. @returns a function that stops it */
export function watchArea(
  area: AreaName,
  listener: (changed: Readonly<Record<string, unknown>>) => void,
): () => void {
  const hear = (
    changes: Readonly<Record<string, { readonly newValue?: unknown }>>,
    changedArea: string,
  ): void => {
    if (changedArea !== area) return
    listener(Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, change.newValue])))
  }
  browser.storage.onChanged.addListener(hear)
  return () => browser.storage.onChanged.removeListener(hear)
}

export interface StoredItems<Value> {
  /** All that are there, by what follows the prefix of their key; damaged ones left out. */
  readAll(): Promise<ReadonlyMap<string, Value>>
  write(name: string, value: Value): Promise<void>
  remove(name: string): Promise<void>
}

/** Many keys of one kind in session storage, written one by one. */
export function sessionItems<Value>(
  prefix: string,
  schema: v.GenericSchema<unknown, Value>,
): StoredItems<Value> {
  return {
    async readAll() {
      const all = Object.entries(await browser.storage.session.get())
      return new Map(
        all.flatMap(([key, stored]): [string, Value][] => {
          const parsed = key.startsWith(prefix) ? v.safeParse(schema, stored) : undefined
          return parsed?.success ? [[key.slice(prefix.length), parsed.output]] : []
        }),
      )
    },
    async write(name, value) {
      await browser.storage.session.set({ [prefix + name]: value })
    },
    async remove(name) {
      await browser.storage.session.remove(prefix + name)
    },
  }
}
