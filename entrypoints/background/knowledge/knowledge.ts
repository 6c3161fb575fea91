import type { EpochMs } from '../../../utils/base/time.ts'
import type { Article } from '../../../utils/manual/article.ts'
import type { KnowledgeStatus } from '../../../utils/messaging/protocol.ts'
import type { KnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import type { KnowledgeSource } from '../../../utils/sources/knowledge-source.ts'
import type { Library } from './library.ts'
import { createShelf, type Shelf, type ShelfOptions } from './shelf.ts'
import { statusOf } from './status.ts'
import { syncRound, type SyncOutcome } from './sync.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** Panels redraw their progress bar no more often than this. */
const leastPauseMs = 250

export interface KnowledgeOptions extends ShelfOptions {
  readonly sources: () => Promise<readonly KnowledgeSource[]>
  readonly now: () => EpochMs
  readonly random: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  /** Something beside the answer to anybody went wrong. */
  readonly onTrouble: (error: unknown) => void
  /** The status or the library changed. */
  readonly onChange: (status: KnowledgeStatus) => void
  /** Asks to be woken for the next round. */
  readonly wakeAt: (at: EpochMs) => Promise<void>
}

export interface Knowledge {
  /** What can be searched now: the copy in use, or what has come of the first one. */
  library(): Promise<Library | undefined>
  article(id: string): Promise<Article | undefined>
  status(): Promise<KnowledgeStatus>
  /** Id of a file's content in the copy in use, by its path. */
  contentId(path: string): Promise<string | undefined>
  /** One round, unless one is running or the source asked to wait. `asked` is set when a person wants it now. */
  refresh(asked: boolean): Promise<void>
  /** The sources may be others now: a copy from elsewhere is replaced at once. */
  followSources(): Promise<void>
}

/** The manual at hand: restored from the store when the background wakes, kept fresh by rounds of synchronisation. */
export function createKnowledge(options: KnowledgeOptions): Knowledge {
  const { now } = options
  const shelf = createShelf(options)
  let round: Promise<void> | undefined

  const refresh: Knowledge['refresh'] = async (asked) => {
    const store = await options.store()
    const failure = await store.failure()
    const early = failure?.retryAt !== undefined && failure.retryAt > now()
    if (early && (!asked || failure.code === 'rate-limited')) return
    round ??= run(options, store, shelf).finally(() => {
      round = undefined
    })
    await round
    options.onChange(await statusOf(store, { running: false, now: now() }))
  }

  return {
    library: () => shelf.library(),
    refresh,
    async followSources() {
      const active = await (await options.store()).active()
      const sources = await options.sources()
      if (!active) return
      const isElsewhere = !sources.some(({ origin }) => origin === active.origin)
      if (isElsewhere || active.builtBy !== options.pipeline.version) await refresh(true)
    },
    async article(id) {
      const stored = await (await options.store()).article(id)
      return stored ?? (await shelf.library())?.articles.find((article) => article.id === id)
    },
    async contentId(path) {
      const active = await (await options.store()).active()
      return active?.files.find((file) => file.path === path)?.sha
    },
    status: async () => statusOf(await options.store(), { running: round !== undefined, now: now() }),
  }
}

async function run(options: KnowledgeOptions, store: KnowledgeStore, shelf: Shelf): Promise<void> {
  const { now, random, wakeAt } = options
  // Should the background die during the round, this brings it back.
  await wakeAt(now() + minuteMs)
  const sources = await options.sources()
  const onProgress = await progressOf(options, store, shelf)
  const sync = async (): Promise<SyncOutcome> => {
    const outcome = await syncRound({ ...options, store, sources, onProgress })
    if (outcome.library) shelf.replace(outcome.library)
    return outcome
  }
  let outcome = await sync()
  // A copy that came with the extension is there at once; news of it are the next thing.
  if (outcome.library && (await store.active())?.confirmedAt === 0) {
    options.onChange(await statusOf(store, { running: true, now: now() }))
    outcome = await sync()
  }
  const nextAt = outcome.failure?.retryAt ?? now() + hourMs
  // Computers that share an address must not all come at the same moment.
  await wakeAt(nextAt + random() * 5 * minuteMs)
}

/** Tells how far the fetch is, now and then: reading the whole state costs more than the file that came. */
async function progressOf(
  { now, onTrouble, onChange }: KnowledgeOptions,
  store: KnowledgeStore,
  shelf: Shelf,
): Promise<() => Promise<void>> {
  let arrived = (await store.shas()).size
  let toldAt = 0
  return async () => {
    arrived += 1
    void shelf.grow(arrived).catch(onTrouble)
    if (now() - toldAt < leastPauseMs) return
    toldAt = now()
    onChange(await statusOf(store, { running: true, now: now() }))
  }
}
