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
