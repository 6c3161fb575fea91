import * as v from 'valibot'
import type { EpochMs } from '../../../utils/base/time.ts'
import type { PageReader } from '../../../utils/manual/html-page.ts'
import type { StoredItem } from '../../../utils/platform/storage.ts'
import { fetchFiles } from '../../../utils/sources/fetch-files.ts'
import type { Network } from '../../../utils/sources/http.ts'
import { guidePlace, type GuidePlace } from '../../../utils/sources/local-guides.ts'

/** A library's own guides are some dozen pages; more than this belongs on a site of its own. */
const mostFiles = 300
const mostCharacters = 2_000_000

export const guidesSchema = v.object({
  /** The setting they were fetched for. */
  place: v.string(),
  base: v.string(),
  revision: v.string(),
  etag: v.exactOptional(v.string()),
  files: v.array(v.object({ path: v.string(), sha: v.string(), text: v.string() })),
})
export type StoredGuides = v.InferOutput<typeof guidesSchema>

export interface GuidesOptions {
  readonly item: Pick<StoredItem<StoredGuides>, 'read' | 'write' | 'clear'>
  readonly network: Network
  readonly reader: () => Promise<PageReader>
  readonly now: () => EpochMs
  readonly random: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** A library's own guides, kept beside the manual: whatever happens to them, the manual goes on. */
export interface Guides {
  /** Brings the stored ones in; to be waited for before the others are used. */
  load(): Promise<void>
  /** Another one whenever other guides would be given; empty when there are none. */
  mark(): string
  current(): StoredGuides | undefined
  /** Looks for news at the place of the setting, or forgets them when there is none. Failing keeps what there was. */
  refresh(setting: string): Promise<void>
}

export function createGuides(options: GuidesOptions): Guides {
  const { item } = options
  let held: StoredGuides | undefined

  return {
    async load() {
      held ??= await item.read().catch(() => undefined)
    },
    mark: () => (held ? `/${held.place}#${held.files.map(({ sha }) => sha.slice(-12)).join('')}` : ''),
    current: () => held,
    async refresh(setting) {
      const place = guidePlace(setting, options)
      if (!place) {
        if (held) await item.clear()
        held = undefined
        return
      }
      const before = held?.place === setting ? held : undefined
      const next = await fetchGuides(options, { setting, place, before }).catch(() => undefined)
      if (!next) return
      held = next
      await item.write(next)
    },
  }
}

interface Round {
  readonly setting: string
  readonly place: GuidePlace
  readonly before: StoredGuides | undefined
}

async function fetchGuides(
  options: GuidesOptions,
  { setting, place, before }: Round,
): Promise<StoredGuides | undefined> {
  const { source, base } = place
  const listed = await source.list(before?.etag === undefined ? {} : { etag: before.etag })
  if (!listed.ok || listed.value === 'unchanged' || listed.value.files.length > mostFiles) return undefined
  const texts = new Map(before?.files.map(({ sha, text }) => [sha, text]))
  const { stopped, unread } = await fetchFiles({
    ...options,
    source,
    listing: listed.value,
    files: listed.value.files.filter(({ sha }) => !texts.has(sha)),
    keep: async ({ sha }, text) => void texts.set(sha, text),
  })
  if (stopped) return undefined
  const files = listed.value.files.flatMap(({ path, sha }) => {
    const text = texts.get(sha)
    const older = before?.files.find((file) => file.path === path)
    return text === undefined ? (older ? [older] : []) : [{ path, sha, text }]
  })
  if (files.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters) return undefined
  const { revision, etag } = listed.value
  // With pages still to come, the next round must not be told "unchanged".
  return {
    place: setting,
    base,
    revision,
    ...(etag === undefined || unread.length > 0 ? {} : { etag }),
    files,
  }
}
