import type { EpochMs } from '../../../utils/base/time.ts'
import type {
  ActiveCopy,
  CopyFile,
  KnowledgeStore,
  StoredFailure,
  TargetCopy,
} from '../../../utils/platform/knowledge-store.ts'
import { backoffMs } from '../../../utils/sources/backoff.ts'
import { fetchFiles } from '../../../utils/sources/fetch-files.ts'
import type {
  KnowledgeSource,
  SourceFailure,
  SourceListing,
} from '../../../utils/sources/knowledge-source.ts'
import { assemble, type Assembled } from './assemble.ts'
import { inFetchOrder } from './fetch-order.ts'
import type { Library, Pipeline } from './library.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A listing older than this is not worth finishing. */
const targetAgeMs = 6 * hourMs
/** A listing that has lost more than this share of the pages is taken for a mistake at the source. */
const leastShare = 0.25
const retry = { firstMs: 5 * 60_000, mostMs: 2 * hourMs }

export interface SyncOptions {
  readonly store: KnowledgeStore
  /** In the order they are asked; each can fail alone. */
  readonly sources: readonly KnowledgeSource[]
  readonly pipeline: Pipeline
  readonly now: () => EpochMs
  readonly random: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly pause: () => Promise<void>
  /** Called after each file that came. */
  readonly onProgress: () => Promise<void>
}

/** What a round came to. `library` is set when a new copy is in use. */
export interface SyncOutcome {
  readonly library?: Library
  readonly failure?: StoredFailure
}

/**
 * One round: list, fetch what is missing, build, change over. Every step leaves the store such that a round after the
 * background's death goes on from there; nothing replaces the copy in use until its successor is whole.
 */
export async function syncRound(options: SyncOptions): Promise<SyncOutcome> {
  const active = await options.store.active()
  let last: SourceFailure | undefined
  for (const source of options.sources) {
    // What came with the extension is for the beginning only.
    if (source.packed && active) continue
    if (source.lastResort && isFreshEnough(active, source, options.now())) continue
    const reply = await fromSource({ ...options, source }, active)
    if (!('code' in reply)) return reply
    // What the regular source said counts, above all when it may be asked again.
    if (!source.lastResort || !last) last = reply
    if (reply.code === 'offline') break
  }
  return last ? fail(options, last) : {}
}

// Going over to the last resort and back costs every page twice: an hour without an answer is not worth it.
function isFreshEnough(active: ActiveCopy | undefined, { origin }: KnowledgeSource, now: EpochMs): boolean {
  return active !== undefined && active.origin !== origin && now - active.confirmedAt < dayMs
}

interface FromSource extends SyncOptions {
  readonly source: KnowledgeSource
}

async function fromSource(
  options: FromSource,
  active: ActiveCopy | undefined,
): Promise<SyncOutcome | SourceFailure> {
  const { store, source, pipeline } = options
  const target = await targetCopy(options, active)
  if (target === 'unchanged') return confirm(options, active)
  if ('code' in target) return target
  if (active && isSameCopy(active, { ...target, builtBy: pipeline.version, unreadPaths: [] }))
    return confirm(options, { ...active, revision: target.revision, ...etagOf(target) })
  const present = await store.shas()
  const outcome = await fetchFiles({
    ...options,
    source,
    listing: target,
    files: inFetchOrder(target.files.filter(({ sha }) => !present.has(sha))),
    keep: async (file, text) => {
      await store.keepText(file.sha, text)
      await options.onProgress()
    },
  })
  if (!outcome.stopped) return changeOver(options, active, target)
  // The listed state may be gone at the source (a force-push); the next round lists anew.
  const { code } = outcome.stopped
  if (code === 'source-changed' || code === 'not-found') await store.saveTarget(undefined)
  return outcome.stopped
}

/** Builds the copy in use anew from the stored texts, after an update of the extension; asks nobody. */
export async function rebuild(
  options: Pick<SyncOptions, 'store' | 'pipeline' | 'pause'>,
  active: ActiveCopy,
): Promise<Library> {
  const assembled = await assemble(options, { files: active.files, older: [] })
  const built = await options.pipeline.build(assembled.texts, options.pause)
  await options.store.changeOver(
    { ...active, builtBy: options.pipeline.version },
    { articles: built.articles, parts: options.pipeline.parts(built), keep: [] },
  )
  return built
}

async function targetCopy(
  { store, source, pipeline, now }: FromSource,
  active: ActiveCopy | undefined,
): Promise<TargetCopy | 'unchanged' | SourceFailure> {
  const begun = await store.target()
  if (begun && begun.origin === source.origin && now() - begun.since < targetAgeMs) return begun
  // Told "unchanged", nothing would be built anew, though the code or the library's own guides are others.
  const isBuilt = active?.builtBy === pipeline.version && active.unreadPaths.length === 0
  const comparable = isBuilt && active.origin === source.origin
  const etag = comparable ? active.etag : undefined
  const listed = await source.list(etag === undefined ? {} : { etag })
  if (!listed.ok) return listed
  if (listed.value === 'unchanged') return 'unchanged'
  if (active?.origin === source.origin && listed.value.files.length < active.files.length * leastShare)
    return { ok: false, code: 'source-changed', host: source.origin }
  const target = asTarget(source, listed.value, now())
  await store.saveTarget(target)
  return target
}

function asTarget(source: KnowledgeSource, listing: SourceListing, since: EpochMs): TargetCopy {
  const files: CopyFile[] = listing.files.map(({ path, sha, bytes }) => ({ path, sha, bytes }))
  return { origin: source.origin, revision: listing.revision, ...etagOf(listing), files, since }
}

function etagOf({ etag }: { readonly etag?: string }): { readonly etag?: string } {
  return etag === undefined ? {} : { etag }
}

type Content = Pick<ActiveCopy, 'origin' | 'builtBy' | 'files' | 'unreadPaths'>

function isSameCopy(a: Content, b: Content): boolean {
  return (
    a.builtBy === b.builtBy &&
    a.origin === b.origin &&
    a.unreadPaths.join() === b.unreadPaths.join() &&
    a.files.length === b.files.length &&
    a.files.every(({ path, sha }, at) => b.files[at]?.path === path && b.files[at].sha === sha)
  )
}

async function changeOver(
  options: FromSource,
  active: ActiveCopy | undefined,
  target: TargetCopy,
): Promise<SyncOutcome> {
  const { store, pipeline, source, pause, now } = options
  const older = active?.origin === target.origin ? active.files : []
  const assembled = await assemble(options, { files: target.files, older })
  const next = {
    origin: target.origin,
    revision: target.revision,
    ...etagOf(target),
    files: [...assembled.files],
    builtBy: pipeline.version,
    // Nobody knows how old it is: it counts as never confirmed, so that news are asked for at once.
    confirmedAt: source.packed ? 0 : now(),
    unreadPaths: [...assembled.unread],
  }
  // Pages that could not be read before and still cannot: nothing to build.
  if (active && isSameCopy(active, next))
    return confirm(options, { ...next, unreadTitles: active.unreadTitles })
  const library = await pipeline.build(assembled.texts, pause)
  await store.changeOver(
    { ...next, unreadTitles: titlesOf(assembled, library) },
    { articles: library.articles, parts: pipeline.parts(library), keep: target.files.map(({ sha }) => sha) },
  )
  return { library }
}

function titlesOf({ unread }: Assembled, library: Library): string[] {
  const titles = new Map(library.articles.map(({ path, title }) => [path, title]))
  return unread.map((path) => titles.get(path) ?? path)
}

async function confirm({ store, now }: SyncOptions, active: ActiveCopy | undefined): Promise<SyncOutcome> {
  if (active) await store.saveActive({ ...active, confirmedAt: now() })
  await store.saveTarget(undefined)
  await store.saveFailure(undefined)
  return {}
}

async function fail({ store, now, random }: SyncOptions, reply: SourceFailure): Promise<SyncOutcome> {
  const before = await store.failure()
  const rounds = (before?.rounds ?? 0) + 1
  const failure: StoredFailure = {
    code: reply.code,
    host: reply.host,
    retryAt: reply.retryAt ?? now() + backoffMs(rounds, random(), retry),
    rounds,
    since: before?.since ?? now(),
  }
  await store.saveFailure(failure)
  return { failure }
}
