import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { EpochMs } from '../base/time.ts'
import type { Draft, DraftId, HandoverState, ReportPayload } from '../report/draft.ts'

export interface StoredDraft {
  readonly id: string
  readonly draft: Draft
  /** Set when its owner deleted it; it can be brought back for a while. */
  readonly deletedAt?: EpochMs
}

/** A picture as it was taken, without covers. Bytes instead of a blob: Firefox keeps no blobs in private windows. */
export interface StoredPicture {
  readonly id: string
  readonly draftId: string
  readonly type: string
  readonly bytes: ArrayBuffer
  /** The same picture as it leaves the browser, made once. */
  readonly burnt?: BurntPicture
}

/** A picture with covers and marks in its pixels. */
export interface BurntPicture {
  readonly type: string
  readonly bytes: ArrayBuffer
  /** The covers, marks and crop that it was made for, as `lookOf` writes them; it is out of date for others. */
  readonly look: string
  /** The limit in bytes that it was made smaller for. */
  readonly reducedTo?: number
}

export interface StoredFile {
  readonly name: string
  readonly type: string
  readonly bytes: ArrayBuffer
}

/** A report on its way into the portal, exactly as its owner saw it in the preview. */
export interface StoredHandover {
  readonly id: string
  readonly draftId: DraftId
  /** The tab that was opened for it; nobody else can claim it. */
  readonly tabId?: number
  readonly state: HandoverState
  readonly createdAt: EpochMs
  readonly changedAt: EpochMs
  readonly expiresAt: EpochMs
  readonly portal: {
    readonly origin: string
    readonly portalId: string
    readonly requestTypeNames: readonly string[]
    readonly requestTypeId?: string
  }
  readonly payload: ReportPayload
  readonly files: readonly StoredFile[]
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: StoredDraft }
  pictures: { key: string; value: StoredPicture; indexes: { draftId: string } }
  handovers: { key: string; value: StoredHandover; indexes: { draftId: string; tabId: number } }
}

export type DraftDatabase = IDBPDatabase<DraftSchema>

const version = 1

/** What people have written. Never thrown away: when it cannot be opened the failure is told instead. */
export function openDrafts(onClosed: () => void, name = 'drafts'): Promise<DraftDatabase> {
  return openDB<DraftSchema>(name, version, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' })
      database.createObjectStore('pictures', { keyPath: 'id' }).createIndex('draftId', 'draftId')
      const handovers = database.createObjectStore('handovers', { keyPath: 'id' })
      handovers.createIndex('draftId', 'draftId')
      handovers.createIndex('tabId', 'tabId')
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onClosed()
    },
    terminated: onClosed,
  })
}
