import { useEffect, useState } from 'preact/hooks'

/** VoiceOver misses text that arrives together with other changes; a tenth of a second later it reads it. */
const settleMs = 100
/** At most one text a second, so that nothing is cut short. */
const pauseMs = 1000

type Urgency = 'polite' | 'assertive'
interface Announcement {
  readonly message: string
  readonly urgency: Urgency
}

let speak: ((announcement: Announcement) => void) | undefined

/** Says a text to screen readers. The same text twice in a row is said twice. */
export function announce(message: string, urgency: Urgency = 'polite'): void {
  speak?.({ message, urgency })
}

/**
 * The one live region of a page. Two boxes take turns: a text that equals the last one would otherwise be no change,
 * and go unheard.
 */
export function LiveRegion() {
  const [boxes, setBoxes] = useState<readonly [string, string]>(['', ''])
  const [urgent, setUrgent] = useState('')
  useEffect(() => {
    let turn = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastAt = 0
    speak = ({ message, urgency }) => {
      if (urgency === 'assertive') {
        setUrgent('')
        setTimeout(() => setUrgent(message), settleMs)
        return
      }
      clearTimeout(timer)
      const waitMs = Math.max(settleMs, lastAt + pauseMs - Date.now())
      timer = setTimeout(() => {
        lastAt = Date.now()
        turn = 1 - turn
        setBoxes(turn === 0 ? [message, ''] : ['', message])
      }, waitMs)
    }
    return () => {
      clearTimeout(timer)
      speak = undefined
    }
  }, [])
  return (
    <div class="ch-sr">
      <div role="status" aria-live="polite">
        {boxes[0]}
      </div>
      <div role="status" aria-live="polite">
        {boxes[1]}
      </div>
      <div role="alert">{urgent}</div>
    </div>
  )
}
