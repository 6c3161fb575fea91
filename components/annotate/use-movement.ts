import { useCallback, useEffect, useRef } from 'preact/hooks'
import { type Shape, boxOf } from '../../utils/annotate/shapes.ts'
import { text } from '../../utils/i18n/text.ts'
import type { Picture } from '../../utils/report/draft.ts'
import { announce } from '../ui/live-region.tsx'
import type { EditKind } from './editor-state.ts'
import { kindWord, positionWord } from './words.ts'

/** Keys that follow each other faster than this are one movement: told once, undone together. */
const restMs = 500

/** Whether this change of a shape goes on with the one before. */
export function useJoins(): (id: string, did: EditKind) => boolean {
  const last = useRef({ id: '', did: 'add', at: 0 })
  return (id, did) => {
    const before = last.current
    last.current = { id, did, at: Date.now() }
    return before.id === id && before.did === did && Date.now() - before.at < restMs
  }
}

type Tell = (shape: Shape, happened: 'added' | 'moved', within: Picture) => void

/** What is drawn or moved is told when it has come to rest. */
export function useTell(): Tell {
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback<Tell>((shape, happened, within) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { width, height } = boxOf(shape)
      const position = positionWord(boxOf(shape), within)
      const item = kindWord(shape)
      if (happened === 'added') announce(text('live_item_added', { item, position }))
      else announce(text('live_item_moved', { item, position, w: width, h: height }))
    }, restMs)
  }, [])
}
