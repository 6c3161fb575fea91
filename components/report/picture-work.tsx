import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import type { PictureWork } from './use-pictures.ts'

interface WholePageProps {
  readonly work: PictureWork & { readonly kind: 'whole' }
  readonly stop: () => void
}

/** How far down the page the picture is, and a way to end it with what there is. */
export function WholePageWork({ work: { done, total }, stop }: WholePageProps) {
  const button = useRef<HTMLButtonElement>(null)
  // The button that began it is gone.
  useEffect(() => button.current?.focus(), [])
  const words = total === 0 ? text('capture_whole_begin') : text('capture_whole_progress', { done, total })
  return (
    <div class="ch-capture">
      <p id="capture-words">{words}</p>
      <Progress done={done} total={Math.max(1, total)} labelledBy="capture-words" valueText={words} />
      <Button small buttonRef={button} onClick={stop}>
        {text('capture_button_stop')}
      </Button>
    </div>
  )
}
