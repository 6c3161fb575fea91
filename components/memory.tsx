import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useState } from 'preact/hooks'
import * as v from 'valibot'

const short = v.pipe(v.string(), v.maxLength(500))

/** What the panel remembers of what this person did in it; never of what she typed. Kept in this browser only. */
const memorySchema = v.object({
  /** Manual pages, newest first. */
  recent: v.fallback(
    v.array(v.object({ articleId: short, anchor: short, title: short, trail: v.array(short) })),
    [],
  ),
  /** Ticked steps by guide: its article, section and place in it. */
  ticks: v.fallback(v.record(short, v.object({ done: v.array(v.number()), total: v.number() })), {}),
  /** Known issues that were in the list when it was last left; `null` before the first visit. */
  seenIssues: v.fallback(v.nullable(v.array(short)), null),
  /** Followed issues with the state in which they were last seen. */
  followed: v.fallback(v.record(short, short), {}),
})

export type Memory = v.InferOutput<typeof memorySchema>

/** Where the memory is kept; the entrypoint brings it. */
export interface MemoryStore {
  readonly read: () => Promise<unknown>
  readonly write: (memory: Memory) => Promise<void>
  /** Hears what panels in other tabs write. @returns a function that stops it */
  readonly watch: (listener: (memory: unknown) => void) => () => void
}

export interface MemoryHandle {
  readonly memory: Memory
  /** False until the stored memory has been read: don't conclude anything from an empty one. */
  readonly loaded: boolean
  readonly change: (edit: (memory: Memory) => Memory) => void
}

const empty: Memory = { recent: [], ticks: {}, seenIssues: null, followed: {} }
const MemoryContext = createContext<MemoryHandle>({ memory: empty, loaded: false, change: () => undefined })

export function MemoryProvider({
  store,
  children,
}: {
  readonly store: MemoryStore
  readonly children: ComponentChildren
}) {
  const [memory, setMemory] = useState(empty)
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    const take = (stored: unknown) => {
      const parsed = v.safeParse(memorySchema, stored ?? {})
      if (parsed.success) setMemory(parsed.output)
      setLoaded(true)
    }
    void store.read().then(take, () => setLoaded(true))
    return store.watch(take)
  }, [store])
  const change = useCallback(
    (edit: (memory: Memory) => Memory) =>
      setMemory((present) => {
        const next = edit(present)
        // A full disk costs the ticks of this guide, nothing else; the screen goes on with what it has.
        if (next !== present) void store.write(next).catch(() => undefined)
        return next
      }),
    [store],
  )
  return <MemoryContext.Provider value={{ memory, loaded, change }}>{children}</MemoryContext.Provider>
}

export function useMemory(): MemoryHandle {
  return useContext(MemoryContext)
}
