import type { ComponentChildren } from 'preact'

/** A small label with a reason or a state; at most three words. */
export function Chip({
  tone = 'grey',
  children,
}: {
  readonly tone?: 'grey' | 'here' | 'amber'
  readonly children: ComponentChildren
}) {
  return <span class={`ch-chip ch-chip--${tone}`}>{children}</span>
}
