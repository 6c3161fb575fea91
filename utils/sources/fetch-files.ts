import type { EpochMs } from '../base/time.ts'
import { backoffMs } from './backoff.ts'
import type {
  KnowledgeSource,
  SourceFailure,
  SourceFile,
  SourceListing,
  SourceReply,
} from './knowledge-source.ts'

const atATime = 4
const attemptsPerFile = 3
/** After so many files in a row without success the host is given a rest. */
const failuresInARow = 4
/** A pause that the host asks for is waited out on the spot up to this long. */
const shortPauseMs = 10_000

export interface FetchOptions {
  readonly source: KnowledgeSource
  readonly listing: SourceListing
  /** The files still missing, in the order they are wanted. */
  readonly files: readonly SourceFile[]
  /** Keeps a file at once, so that a stop at any moment loses nothing that came. */
  readonly keep: (file: SourceFile, text: string) => Promise<void>
  readonly now: () => EpochMs
  readonly random: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

export interface FetchOutcome {
  /** Files that the host has but could not be read this time. */
  readonly unread: readonly SourceFile[]
  /** Why the rest was left for later. */
  readonly stopped?: SourceFailure
}

/** Reads files, at most four at a time. One bad file is left out; a host that limits or fails ends the round. */
export async function fetchFiles(options: FetchOptions): Promise<FetchOutcome> {
  const queue = [...options.files]
  const unread: SourceFile[] = []
  let stopped: SourceFailure | undefined
  let inARow = 0

  async function work(): Promise<void> {
    for (let file = queue.shift(); file && !stopped; file = queue.shift()) {
      const reply = await readPatiently(options, file)
      if (reply.ok) {
        inARow = 0
        await options.keep(file, reply.value)
        continue
      }
      inARow += 1
      if (endsRound(reply) || inARow >= failuresInARow) stopped ??= reply
      else unread.push(file)
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  return { unread, ...(stopped ? { stopped } : {}) }
}

async function readPatiently(options: FetchOptions, file: SourceFile): Promise<SourceReply<string>> {
  const { source, listing, now, random, wait } = options
  for (let attempt = 1; ; attempt += 1) {
    const reply = await source.read(listing, file)
    if (reply.ok || attempt >= attemptsPerFile || !isPassing(reply)) return reply
    const asked = reply.retryAt === undefined ? undefined : reply.retryAt - now()
    if (asked !== undefined && asked > shortPauseMs) return reply
    await wait(asked ?? backoffMs(attempt, random(), { firstMs: 1000, mostMs: 8000 }))
  }
}

/** Worth another try within the minute. A host that limits without saying for how long is left alone. */
function isPassing({ code, retryAt }: SourceFailure): boolean {
  if (code === 'rate-limited') return retryAt !== undefined
  return code === 'network-timeout' || code === 'network-failed' || code === 'source-changed'
}

function endsRound({ code }: SourceFailure): boolean {
  return code === 'rate-limited' || code === 'offline' || code === 'source-blocked'
}
