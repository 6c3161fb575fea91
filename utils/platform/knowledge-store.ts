import * as v from 'valibot'
import type { ErrorCode } from '../base/error-code.ts'
import { isErrorCode } from '../messaging/codes.ts'
import type { Article } from '../manual/article.ts'
import type { KnowledgeDatabase } from './knowledge-database.ts'

const fileSchema = v.object({ path: v.string(), sha: v.string(), bytes: v.number() })

const copyShape = {
  /** Which repository and branch it was taken from. */
  origin: v.string(),
  revision: v.string(),
  etag: v.exactOptional(v.string()),
  files: v.array(fileSchema),
}

const targetSchema = v.object({ ...copyShape, since: v.number() })

const activeSchema = v.object({
  ...copyShape,
  /** Version of the code that built it; another version builds anew from the same texts. */
  builtBy: v.string(),
  confirmedAt: v.number(),
  /** Titles of pages whose newest version could not be read. */
  unreadTitles: v.array(v.string()),
  /** Paths whose newest version is still wanted. */
  unreadPaths: v.array(v.string()),
})

const failureSchema = v.object({
  code: v.custom<ErrorCode>(isErrorCode),
  host: v.string(),
  retryAt: v.exactOptional(v.number()),
  /** Rounds in a row that failed. */
  rounds: v.number(),
  /** When the first of them failed. */
  since: v.number(),
})

export type CopyFile = v.InferOutput<typeof fileSchema>
/** A copy that is being fetched: what the source listed. */
export type TargetCopy = v.InferOutput<typeof targetSchema>
/** The copy in use. */
export type ActiveCopy = v.InferOutput<typeof activeSchema>
export type StoredFailure = v.InferOutput<typeof failureSchema>

export interface BuiltKnowledge {
  readonly articles: readonly Article[]
  /** Parts by name, as the background gives and takes them: `issues`, `index`. */
  readonly parts: Readonly<Record<string, unknown>>
  /** Git ids of texts to keep beside those in use: listed, but not readable as pages. */
  readonly keep: readonly string[]
}

/**
 * The stored manual. Texts lie under git's id of them, so that a copy being fetched and the copy in use share what is
 * equal, and nothing that came is ever fetched twice. The change-over is one transaction: there is always one whole copy.
 */
export function createKnowledgeStore(database: KnowledgeDatabase) {
  return { ...stateRows(database), ...contentRows(database) }
}

export type KnowledgeStore = ReturnType<typeof createKnowledgeStore>

/** Which copy is in use, which is on its way, and what failed last. */
function stateRows(database: KnowledgeDatabase) {
  async function readState<Value>(
    key: string,
    schema: v.GenericSchema<unknown, Value>,
  ): Promise<Value | undefined> {
    const parsed = v.safeParse(schema, await database.get('state', key))
    return parsed.success ? parsed.output : undefined
  }

  return {
    active: () => readState('active', activeSchema),
    target: () => readState('target', targetSchema),
    failure: () => readState('failure', failureSchema),
    async saveActive(active: ActiveCopy): Promise<void> {
      await database.put('state', active, 'active')
    },
    async saveTarget(target: TargetCopy | undefined): Promise<void> {
      if (target) await database.put('state', target, 'target')
      else await database.delete('state', 'target')
    },
    async saveFailure(failure: StoredFailure | undefined): Promise<void> {
      if (failure) await database.put('state', failure, 'failure')
      else await database.delete('state', 'failure')
    },
  }
}

/** Texts, and what was made of them. */
function contentRows(database: KnowledgeDatabase) {
  return {
    /** Git ids of the texts at hand. */
    async shas(): Promise<ReadonlySet<string>> {
      return new Set(await database.getAllKeys('texts'))
    },
    async keepText(sha: string, text: string): Promise<void> {
      await database.put('texts', { sha, text })
    },
    /** The texts at hand of the asked ones. */
    async texts(shas: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const wanted = new Set(shas)
      const all = await database.getAll('texts')
      return new Map(all.filter(({ sha }) => wanted.has(sha)).map(({ sha, text }) => [sha, text]))
    },
    article: (id: string): Promise<Article | undefined> => database.get('articles', id),
    articles: (): Promise<readonly Article[]> => database.getAll('articles'),
    async parts(): Promise<Readonly<Record<string, unknown>>> {
      const transaction = database.transaction('built')
      const [names, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
      return Object.fromEntries(names.map((name, at) => [name, values[at]]))
    },
    changeOver: (active: ActiveCopy, built: BuiltKnowledge): Promise<void> =>
      changeOver(database, active, built),
  }
}

/** One transaction: either all of the new copy is there or all of the old one. */
async function changeOver(
  database: KnowledgeDatabase,
  active: ActiveCopy,
  built: BuiltKnowledge,
): Promise<void> {
  const transaction = database.transaction(['texts', 'articles', 'built', 'state'], 'readwrite')
  const done = transaction.done
  const inUse = new Set([...active.files.map(({ sha }) => sha), ...built.keep])
  const texts = transaction.objectStore('texts')
  const articles = transaction.objectStore('articles')
  const parts = transaction.objectStore('built')
  const state = transaction.objectStore('state')
  const old = (await texts.getAllKeys()).filter((sha) => !inUse.has(sha))
  await Promise.all([
    ...old.map((sha) => texts.delete(sha)),
    articles.clear(),
    ...built.articles.map((article) => articles.put(article)),
    parts.clear(),
    ...Object.entries(built.parts).map(([name, part]) => parts.put(part, name)),
    state.put(active, 'active'),
    state.delete('target'),
    state.delete('failure'),
    done,
  ])
}
