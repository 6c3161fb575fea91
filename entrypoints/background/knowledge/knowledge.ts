import type { EpochMs } from '../../../utils/base/time.ts'
import type { Article } from '../../../utils/manual/article.ts'
import type { KnowledgeStatus } from '../../../utils/messaging/protocol.ts'
import type { KnowledgeStore, StoredFailure } from '../../../utils/platform/knowledge-store.ts'
import type { KnowledgeSource } from '../../../utils/sources/knowledge-source.ts'
import { assemble } from './assemble.ts'
import type { Library, Pipeline } from './library.ts'
import { rebuild, syncRound, type SyncOutcome } from './sync.ts'

const hourMs = 3_600_000
/** A host that could not be reached for so long is probably not allowed here. */
const blockedAfterMs = 24 * hourMs
/** During the first fetch the library is built anew after so many further pages. */
const partialSteps = [8, 40, 120]
/** Panels redraw their progress bar no more often than this. */
const leastPauseMs = 250

export interface KnowledgeOptions {
  readonly store: () => Promise<KnowledgeStore>
  readonly sources: () => Promise<readonly KnowledgeSource[]>
  readonly pipeline: Pipeline
  readonly now: () => EpochMs
  readonly random: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly pause: () => Promise<void>
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
  /** One round, unless one is running or the source asked to wait. `asked` is set when a person wants it now. */
  refresh(asked: boolean): Promise<void>
}

/** The manual at hand: restored from the store when the background wakes, kept fresh by rounds of synchronisation. */
export function createKnowledge(options: KnowledgeOptions): Knowledge {
  const { pipeline, now, random } = options
  let library: Promise<Library | undefined> | undefined
  let round: Promise<void> | undefined
  let partial = 0
  let growing = false
  let whole = false

  async function restore(): Promise<Library | undefined> {
    const store = await options.store()
    const active = await store.active()
    if (!active) return partialLibrary(store)
    if (active.builtBy === pipeline.version) {
      const restored = pipeline.restore(await store.articles(), await store.parts())
      if (restored) return restored
    }
    return rebuild({ ...options, store }, active)
  }

  async function partialLibrary(store: KnowledgeStore): Promise<Library | undefined> {
    const target = await store.target()
    if (!target) return undefined
    const { texts } = await assemble({ store, pipeline }, { files: target.files, older: [] })
    partial = texts.length
    return texts.length > 0 ? pipeline.build(texts, options.pause) : undefined
  }

  function current(): Promise<Library | undefined> {
    library ??= restore().catch((error: unknown) => {
      library = undefined
      throw error
    })
    return library
  }

  /** Builds the library anew from what has come, beside the fetching; until it is there the one before answers. */
  async function grow(store: KnowledgeStore, arrived: number): Promise<void> {
    const due = partialSteps.findLast((step) => step <= arrived) ?? 0
    if (growing || due <= partial || (await store.active())) return
    growing = true
    try {
      const next = await partialLibrary(store)
      if (next && !whole) library = Promise.resolve(next)
    } finally {
      growing = false
    }
  }

  function take(next: Library | undefined): void {
    if (!next) return
    whole = true
    library = Promise.resolve(next)
  }

  async function run(): Promise<void> {
    const store = await options.store()
    // Should the background die during the round, this brings it back.
    await options.wakeAt(now() + 60_000)
    const sources = await options.sources()
    let arrived = (await store.shas()).size
    let toldAt = 0
    const sync = (): Promise<SyncOutcome> =>
      syncRound({
        ...options,
        store,
        sources,
        async onProgress() {
          arrived += 1
          void grow(store, arrived).catch(options.onTrouble)
          // Reading the whole state costs more than the file that came.
          if (now() - toldAt < leastPauseMs && arrived > 1) return
          toldAt = now()
          options.onChange(await statusOf(store, true))
        },
      })
    let outcome = await sync()
    take(outcome.library)
    // A copy that came with the extension is there at once; news of it are the next thing.
    if (outcome.library && (await store.active())?.confirmedAt === 0) {
      options.onChange(await statusOf(store, true))
      outcome = await sync()
      take(outcome.library)
    }
    const nextAt = outcome.failure?.retryAt ?? now() + hourMs
    // Computers that share an address must not all come at the same moment.
    await options.wakeAt(nextAt + random() * 5 * 60_000)
  }

  async function refresh(asked: boolean): Promise<void> {
    const failure = await (await options.store()).failure()
    const early = failure?.retryAt !== undefined && failure.retryAt > now()
    if (early && (!asked || failure?.code === 'rate-limited')) return
    round ??= run().finally(() => {
      round = undefined
    })
    await round
    options.onChange(await statusOf(await options.store(), false))
  }

  return {
    library: current,
    refresh,
    async article(id) {
      const stored = await (await options.store()).article(id)
      return stored ?? (await current())?.articles.find((article) => article.id === id)
    },
    status: async () => statusOf(await options.store(), round !== undefined),
  }

  async function statusOf(store: KnowledgeStore, running: boolean): Promise<KnowledgeStatus> {
    const [active, failure] = await Promise.all([store.active(), store.failure()])
    const shown = failure && !running ? { failure: shownFailure(failure, now()) } : {}
    if (active) {
      const count = active.files.length
      const unreadTitles = active.unreadTitles
      const confirmed = active.confirmedAt > 0 ? { fetchedAt: active.confirmedAt } : {}
      return {
        phase: 'ready',
        done: count,
        total: count,
        ...confirmed,
        unreadTitles,
        ...shown,
      }
    }
    const target = await store.target()
    const present = target ? await store.shas() : new Set<string>()
    const done = target?.files.filter(({ sha }) => present.has(sha)).length ?? 0
    const phase = running || done > 0 ? 'fetching' : 'empty'
    return { phase, done, total: target?.files.length ?? 0, unreadTitles: [], ...shown }
  }
}

function shownFailure(
  { code, host, retryAt, since }: StoredFailure,
  now: EpochMs,
): NonNullable<KnowledgeStatus['failure']> {
  const unreachable = code === 'network-failed' || code === 'network-timeout'
  return {
    code: unreachable && now - since > blockedAfterMs ? 'source-blocked' : code,
    host,
    ...(retryAt === undefined ? {} : { retryAt }),
  }
}
