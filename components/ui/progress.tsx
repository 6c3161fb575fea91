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

/** Grey rows in the place of what is sure to come; silent for screen readers. */
export function SkeletonRows({ count }: { readonly count: number }) {
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <li key={index} class="ch-row ch-row--sk" aria-hidden="true">
          <span class="ch-sk ch-sk--i" />
          <span class="ch-sk" style={{ inlineSize: `${72 - (index % 3) * 9}%` }} />
          <span class="ch-sk ch-sk--s" style={{ inlineSize: `${34 + (index % 2) * 8}%` }} />
        </li>
      ))}
    </>
  )
}
