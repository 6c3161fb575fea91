import type { ComponentChildren } from 'preact'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { manualLanguage } from '../ui/language.ts'

interface RowProps {
  /** Steady over time: the keyboard comes back to it. */
  readonly id: string
  readonly icon: IconShape
  readonly title: ComponentChildren
  readonly path?: string
  readonly chip?: ComponentChildren
  /** Of the path; it is the manual's own unless the panel made it. */
  readonly pathLanguage?: string | undefined
  readonly onOpen: () => void
}

/** A line that opens something: what kind, what, where it is from, why it is here. */
export function Row({ id, icon, title, path, chip, pathLanguage, onOpen }: RowProps) {
  return (
    <button id={id} type="button" class="ch-row" onClick={onOpen}>
      <Icon of={icon} />
      <span class="ch-row__title" lang={manualLanguage}>
        {title}
      </span>
      <span class="ch-row__path" lang={pathLanguage}>
        {path}
      </span>
      {chip}
    </button>
  )
}

/** `Artikel › Manchet`. */
export function trailText(trail: readonly string[]): string {
  return trail.join(' › ')
}

export function plainText(spans: readonly { readonly text: string }[]): string {
  return spans.map(({ text }) => text).join('')
}
