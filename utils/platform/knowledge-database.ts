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
 * away once. When another version of the extension needs it, or the browser closes it, `onClosed` tells to open it anew.
 */
export async function openKnowledge(onClosed: () => void, name = 'knowledge'): Promise<KnowledgeDatabase> {
  try {
    return await open(name, onClosed)
  } catch {
    await deleteDB(name)
    return open(name, onClosed)
  }
}

function open(name: string, onClosed: () => void): Promise<KnowledgeDatabase> {
  return openDB<KnowledgeSchema>(name, version, {
    upgrade(database) {
      database.createObjectStore('texts', { keyPath: 'sha' })
      database.createObjectStore('articles', { keyPath: 'id' })
      database.createObjectStore('built')
      database.createObjectStore('state')
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onClosed()
    },
    terminated: onClosed,
  })
}
