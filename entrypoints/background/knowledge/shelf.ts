import type { KnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import { assemble } from './assemble.ts'
import type { Library, Pipeline } from './library.ts'
import { rebuild } from './sync.ts'

/** During the first fetch the library is built anew after so many further pages. */
const partialSteps = [8, 40, 120]

export interface ShelfOptions {
  readonly store: () => Promise<KnowledgeStore>
  readonly pipeline: Pipeline
  readonly pause: () => Promise<void>
}

/** Holds the library in memory. */
export interface Shelf {
  library(): Promise<Library | undefined>
  /** A whole new copy is in use. */
  replace(library: Library): void
  /** So many pages of the first copy are there. */
  grow(arrived: number): Promise<void>
}

/** The library as it is in the store, or as far as the first fetch has come; brought in when it is first asked for. */
export function createShelf(options: ShelfOptions): Shelf {
  let library: Promise<Library | undefined> | undefined
  let partial = 0
  let growing = false
  let whole = false

  return {
    library() {
      library ??= restore(options).catch((error: unknown) => {
        library = undefined
        throw error
      })
      return library
    },
    replace(next) {
      whole = true
      library = Promise.resolve(next)
    },
    // Beside the fetching; until it is there the one before answers.
    async grow(arrived) {
      const due = partialSteps.findLast((step) => step <= arrived) ?? 0
      if (growing || due <= partial || whole) return
      growing = true
      try {
        const store = await options.store()
        if (await store.active()) return
        partial = arrived
        const next = await partialLibrary(store, options)
        if (next && !whole) library = Promise.resolve(next)
      } finally {
        growing = false
      }
    },
  }
}

async function restore(options: ShelfOptions): Promise<Library | undefined> {
  const { pipeline } = options
  const store = await options.store()
  const active = await store.active()
  if (!active) return partialLibrary(store, options)
  if (active.builtBy === pipeline.version) {
    const restored = pipeline.restore(await store.articles(), await store.parts())
    if (restored) return restored
  }
  return rebuild({ ...options, store }, active)
}

async function partialLibrary(
  store: KnowledgeStore,
  { pipeline, pause }: ShelfOptions,
): Promise<Library | undefined> {
  const target = await store.target()
  if (!target) return undefined
  const { texts } = await assemble({ store, pipeline }, { files: target.files, older: [] })
  return texts.length > 0 ? pipeline.build(texts, pause) : undefined
}
