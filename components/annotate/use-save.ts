import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { DraftId, Picture } from '../../utils/report/draft.ts'
import { useCommand } from '../queries.ts'
import { useLeaving } from '../use-leaving.ts'

/** A pause; then what was marked is saved. */
const restMs = 400

/** What shows a picture with its marks, or counts its covers. */
const shown = ['report.picture', 'report.preview', 'report.get', 'report.list'] as const

export interface PictureSave {
  readonly failed: boolean
  /** Saves this as the last word and nothing after it; answers whether it is saved. */
  readonly finish: (picture: Picture) => Promise<boolean>
}

/** Saves the picture at every pause and when the screen is left, whichever way that happens. */
export function usePictureSave(draftId: DraftId, start: Picture, picture: Picture): PictureSave {
  const { run } = useCommand('report.savePicture', shown)
  const [failed, setFailed] = useState(false)
  const saved = useRef<Picture | undefined>(start)
  const isOver = useRef(false)
  const newest = useRef(picture)
  newest.current = picture

  const saveNow = useCallback(
    async (next: Picture) => {
      if (saved.current === next) return true
      saved.current = next
      const reply = await run({ draftId, picture: withoutEmptyTexts(next) })
      if (!reply.ok) saved.current = undefined
      setFailed(!reply.ok)
      return reply.ok
    },
    [run, draftId],
  )
  useEffect(() => {
    if (isOver.current) return undefined
    const timer = setTimeout(() => void saveNow(picture), restMs)
    return () => clearTimeout(timer)
  }, [picture, saveNow])
  useLeaving(
    useCallback(() => {
      if (!isOver.current) void saveNow(newest.current)
    }, [saveNow]),
  )
  const finish = useCallback(
    async (last: Picture) => {
      isOver.current = true
      isOver.current = await saveNow(last)
      return isOver.current
    },
    [saveNow],
  )
  return { failed, finish }
}

function withoutEmptyTexts(picture: Picture): Picture {
  return {
    ...picture,
    marks: picture.marks.filter((mark) => mark.kind !== 'text' || mark.text.trim() !== ''),
  }
}
