import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

const steps = [0.1, 0.25, 0.33, 0.5, 0.75, 1, 1.5, 2, 3] as const
/** Room around the picture inside its frame, in CSS pixels. */
const marginPx = 32

export interface Zoom {
  /** CSS pixels of the screen for each pixel of the picture. */
  readonly scale: number
  readonly in: () => void
  readonly out: () => void
}

/** Begins with the whole width in view and keeps it so until she zooms herself. */
export function useZoom(frame: RefObject<HTMLElement>, pictureWidth: number): Zoom {
  const [own, setOwn] = useState<number>()
  const [frameWidth, setFrameWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const measure = () => setFrameWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  const fitting = frameWidth > marginPx ? Math.min(1, (frameWidth - marginPx) / pictureWidth) : 1
  const scale = own ?? fitting
  return {
    scale,
    in: () => setOwn(steps.find((step) => step > scale + 0.005) ?? scale),
    out: () => setOwn(steps.findLast((step) => step < scale - 0.005) ?? scale),
  }
}
