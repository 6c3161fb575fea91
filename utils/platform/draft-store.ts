import * as v from 'valibot'
import type { EpochMs } from '../base/time.ts'
import { draftSchema } from '../messaging/schemas.ts'
import { DRAFT_KEPT_DAYS } from '../report/draft-kept.ts'
import type { Draft } from '../report/draft.ts'
import type {
  BurntPicture,
  DraftDatabase,
  StoredDraft,
  StoredHandover,
  StoredPicture,
} from './draft-database.ts'

const dayMs = 86_400_000
/** A deleted draft can be brought back for a day, a draft that became a case stays a month. */
const keepDeletedMs = dayMs
const keepVerifiedMs = DRAFT_KEPT_DAYS * dayMs

/**
 * Drafts, their pictures and their hand-overs. Each change is one transaction, so that a stop in between leaves the
 * state of before or after. Changes of one draft are read and written within it: two of them at once both count.
 */
export function createDraftStore(database: DraftDatabase) {
  return {
    ...draftRows(database),
    ...deletions(database),
    ...pictureRows(database),
    ...burntRows(database),
    ...handoverRows(database),
  }
}

export type DraftStore = ReturnType<typeof createDraftStore>

function draftRows(database: DraftDatabase) {
  return {
    /** Drafts not deleted, the last changed first. One that can no longer be read is left out, not removed. */
    async list(): Promise<readonly Draft[]> {
      const all = await database.getAll('drafts')
      return all
        .flatMap((stored) => (stored.deletedAt === undefined ? (valid(stored) ?? []) : []))
        .toSorted((a, b) => b.changedAt - a.changedAt)
    },
    async get(id: string): Promise<Draft | undefined> {
      const stored = await database.get('drafts', id)
      return stored?.deletedAt === undefined ? valid(stored) : undefined
    },
    async insert(draft: Draft): Promise<void> {
      await database.add('drafts', { id: draft.id, draft })
    },
    /** Changes a draft as it stands now; `undefined` when there is none. A deleted one stays deleted. */
    async change(id: string, change: (draft: Draft) => Draft): Promise<Draft | undefined> {
      const transaction = database.transaction('drafts', 'readwrite')
      const stored = await transaction.store.get(id)
      const before = valid(stored)
      const draft = before && change(before)
      // Waited for together: a full disk fails both, and neither may go unheard.
      await Promise.all([
        stored && draft ? transaction.store.put({ ...stored, draft }) : undefined,
        transaction.done,
      ])
      return draft
    },
  }
}

function deletions(database: DraftDatabase) {
  return {
    async markDeleted(id: string, at: EpochMs): Promise<void> {
      const transaction = database.transaction('drafts', 'readwrite')
      const stored = await transaction.store.get(id)
      if (stored) await transaction.store.put({ ...stored, deletedAt: at })
      await transaction.done
    },
    async restore(id: string): Promise<Draft | undefined> {
      const transaction = database.transaction('drafts', 'readwrite')
      const stored = await transaction.store.get(id)
      if (stored) await transaction.store.put({ id: stored.id, draft: stored.draft })
      await transaction.done
      return valid(stored)
    },
    /** Removes for good what its owner deleted a day ago, and what became a case a month ago. */
    async purge(now: EpochMs): Promise<readonly string[]> {
      const gone = (await database.getAll('drafts')).filter((stored) => isOver(stored, now))
      for (const { id } of gone) await removeWhole(database, id)
      return gone.map(({ id }) => id)
    },
  }
}

function pictureRows(database: DraftDatabase) {
  return {
    /** Adds a picture and its bytes together, or neither. */
    async addPicture(picture: StoredPicture, change: (draft: Draft) => Draft): Promise<Draft | undefined> {
      const transaction = database.transaction(['drafts', 'pictures'], 'readwrite')
      const stored = await transaction.objectStore('drafts').get(picture.draftId)
      const before = valid(stored)
      const draft = before && change(before)
      const writing =
        stored && draft
          ? [
              transaction.objectStore('pictures').put(picture),
              transaction.objectStore('drafts').put({ ...stored, draft }),
            ]
          : []
      await Promise.all([...writing, transaction.done])
      return draft
    },
    async removePicture(id: string, pictureId: string, at: EpochMs): Promise<Draft | undefined> {
      const transaction = database.transaction(['drafts', 'pictures'], 'readwrite')
      const stored = await transaction.objectStore('drafts').get(id)
      const before = valid(stored)
      if (!stored || !before) return undefined
      const pictures = before.pictures.filter((picture) => picture.id !== pictureId)
      const draft = { ...before, pictures, changedAt: at }
      await Promise.all([
        transaction.objectStore('pictures').delete(pictureId),
        transaction.objectStore('drafts').put({ ...stored, draft }),
        transaction.done,
      ])
      return draft
    },
    picture: (id: string): Promise<StoredPicture | undefined> => database.get('pictures', id),
  }
}

/** Pictures as they leave, beside the ones as they were taken. */
function burntRows(database: DraftDatabase) {
  return {
    /**
     * Keeps a picture as it leaves; answers the one that was kept first when two were made of the same look, unless
     * that one is over the limit that holds now.
     */
    async keepBurnt(id: string, burnt: BurntPicture, limitBytes: number): Promise<BurntPicture> {
      const transaction = database.transaction('pictures', 'readwrite')
      const stored = await transaction.store.get(id)
      const kept = stored?.burnt
      const isSame = kept?.look === burnt.look && kept.bytes.byteLength <= limitBytes
      const standing = isSame ? kept : undefined
      await Promise.all([
        stored && !standing ? transaction.store.put({ ...stored, burnt }) : undefined,
        transaction.done,
      ])
      return standing ?? burnt
    },
  }
}

function handoverRows(database: DraftDatabase) {
  return {
    handover: (id: string): Promise<StoredHandover | undefined> => database.get('handovers', id),
    handoversOfDraft: (draftId: string): Promise<StoredHandover[]> =>
      database.getAllFromIndex('handovers', 'draftId', draftId),
    handoversOfTab: (tabId: number): Promise<StoredHandover[]> =>
      database.getAllFromIndex('handovers', 'tabId', tabId),
    allHandovers: (): Promise<StoredHandover[]> => database.getAll('handovers'),
    async putHandover(handover: StoredHandover): Promise<void> {
      await database.put('handovers', handover)
    },
  }
}

function valid(stored: StoredDraft | undefined): Draft | undefined {
  const parsed = v.safeParse(draftSchema, stored?.draft)
  return parsed.success ? parsed.output : undefined
}

function isOver({ draft, deletedAt }: StoredDraft, now: EpochMs): boolean {
  if (deletedAt !== undefined) return now - deletedAt > keepDeletedMs
  return draft.handover?.state === 'verified' && now - draft.handover.at > keepVerifiedMs
}

async function removeWhole(database: DraftDatabase, id: string): Promise<void> {
  const transaction = database.transaction(['drafts', 'pictures', 'handovers'], 'readwrite')
  const pictures = transaction.objectStore('pictures')
  const handovers = transaction.objectStore('handovers')
  const keys = await pictures.index('draftId').getAllKeys(id)
  const ways = await handovers.index('draftId').getAllKeys(id)
  await Promise.all([
    ...keys.map((key) => pictures.delete(key)),
    ...ways.map((key) => handovers.delete(key)),
    transaction.objectStore('drafts').delete(id),
    transaction.done,
  ])
}
