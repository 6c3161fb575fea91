import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Article } from '../manual/article.ts'

interface KnowledgeSchema extends DBSchema {
  /** Text of a file under git's id of it. */
  texts: { key: string; value: { readonly sha: string; readonly text: string } }
  articles: { key: string; value: Article }
  /** What was built from the texts: issues, search index. */
  built: { key: string; value: unknown }
  /** The copy in use, the copy being fetched, the last failure. */
  state: { key: string; value: unknown }
}

export type KnowledgeDatabase = IDBPDatabase<KnowledgeSchema>

const version = 1

/**
 * Opens the store of the manual. Everything in it can be fetched again, so a database that cannot be opened is thrown
 * away once. Another page or an older background that still holds it open gives way.
 */
export async function openKnowledge(name = 'knowledge'): Promise<KnowledgeDatabase> {
  try {
    return await open(name)
  } catch {
    await deleteDB(name)
    return open(name)
  }
}

function open(name: string): Promise<KnowledgeDatabase> {
  return openDB<KnowledgeSchema>(name, version, {
    upgrade(database) {
      database.createObjectStore('texts', { keyPath: 'sha' })
      database.createObjectStore('articles', { keyPath: 'id' })
      database.createObjectStore('built')
      database.createObjectStore('state')
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}
