import './progress.css'

interface ProgressProps {
  readonly done: number
  readonly total: number
  readonly labelledBy: string
  /** The count in words, for screen readers. */
  readonly valueText: string
}

/** Counts; never only turns. */
export function Progress({ done, total, labelledBy, valueText }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div
      class="ch-prog"
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={valueText}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </div>
  )
}
