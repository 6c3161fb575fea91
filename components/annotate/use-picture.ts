import { useEffect, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { DraftId, Picture } from '../../utils/report/draft.ts'
import { useAnswer } from '../queries.ts'

export interface LoadedPicture {
  readonly picture: Picture
  /** From 1, as the report counts. */
  readonly number: number
  readonly image: HTMLImageElement
}

/** The picture without covers in its pixels, decoded, and what lies on it. */
export function usePicture(
  draftId: DraftId,
  pictureId: string,
): { readonly loaded: LoadedPicture | undefined; readonly code: ErrorCode | undefined } {
  const draft = useAnswer('report.get', { draftId }, { staleMs: 0 })
  const bare = useAnswer('report.picture', { draftId, pictureId, burnt: false }, { staleMs: Infinity })
  const [image, setImage] = useState<HTMLImageElement>()
  const [broken, setBroken] = useState(false)
  const dataUrl = bare.value?.dataUrl
  useEffect(() => {
    if (dataUrl === undefined) return
    const next = new Image()
    next.addEventListener('load', () => setImage(next))
    next.addEventListener('error', () => setBroken(true))
    next.src = dataUrl
  }, [dataUrl])
  const index = draft.value?.pictures.findIndex(({ id }) => id === pictureId) ?? -1
  const picture = draft.value?.pictures[index]
  const missing = draft.value && !picture ? 'not-found' : undefined
  const code = draft.code ?? bare.code ?? missing ?? (broken ? 'picture-kind' : undefined)
  return { loaded: picture && image && { picture, image, number: index + 1 }, code }
}
