/** Strokes on 20 × 20 that take the colour of the text beside them; `solid` parts are filled. */
export interface IconShape {
  readonly line: string
  readonly solid?: string
  readonly weight?: number
}

/** Silent for screen readers: the words stand beside it, or are the name of the button around it. */
export function Icon({ of, small }: { readonly of: IconShape; readonly small?: boolean }) {
  return (
    <svg class={small ? 'ch-i ch-i--s' : 'ch-i'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={of.line} stroke-width={of.weight} />
      {of.solid && <path d={of.solid} fill="currentColor" stroke="none" />}
    </svg>
  )
}

/** The bookmark. It means "you are here" or "this is yours", never decoration. */
export function Ribbon() {
  return (
    <svg class="ch-ribbon" viewBox="0 0 10 14" aria-hidden="true">
      <path d="M0 0h10v14L5 10.3 0 14z" />
    </svg>
  )
}

/** The panel's own mark: a gold bookmark with a question mark. */
export function BrandMark() {
  return (
    <svg class="ch-mark" viewBox="0 0 20 26" aria-hidden="true">
      <path
        class="ch-mark__ground"
        d="M1.5 0h17A1.5 1.5 0 0 1 20 1.5V26l-10-6.6L0 26V1.5A1.5 1.5 0 0 1 1.5 0z"
      />
      <path
        class="ch-mark__sign"
        d="M6.9 6.6c.3-1.7 1.5-2.6 3.2-2.6 1.8 0 3.1 1.1 3.1 2.7 0 2.2-3.1 2.4-3.1 4.5"
      />
      <circle class="ch-mark__dot" cx="10.1" cy="14.7" r="1.45" />
    </svg>
  )
}
