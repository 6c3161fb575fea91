import type { DraftId, PictureId } from '../report/draft.ts'

// The one place that makes these brands.
export function newDraftId(): DraftId {
  return crypto.randomUUID() as DraftId
}

export function newPictureId(): PictureId {
  return crypto.randomUUID() as PictureId
}
