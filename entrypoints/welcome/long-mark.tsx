/** The gold bookmark at its full length, hanging from the top of the page. */
export function LongMark() {
  return (
    <svg class="ch-longmark" viewBox="0 0 20 33" aria-hidden="true">
      <path class="ch-mark__ground" d="M0 0h20v33l-10-6.6L0 33z" />
      <path
        class="ch-mark__sign"
        d="M6.9 10.6c.3-1.7 1.5-2.6 3.2-2.6 1.8 0 3.1 1.1 3.1 2.7 0 2.2-3.1 2.4-3.1 4.5"
      />
      <circle class="ch-mark__dot" cx="10.1" cy="18.7" r="1.45" />
    </svg>
  )
}
