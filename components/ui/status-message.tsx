import type { ComponentChildren } from 'preact'
import { splitMessage } from '../../utils/i18n/text.ts'
import { Icon, type IconShape } from './icon.tsx'
import { checkIcon } from './icons-first.ts'

interface StatusMessageProps {
  readonly tone: 'grey' | 'amber' | 'red' | 'green'
  readonly icon: IconShape
  /** What happened → what is safe → what to do. The first sentence becomes the heading. */
  readonly message: string
  /** What is safe, when it deserves a line of its own. */
  readonly safe?: string
  readonly level?: 1 | 2 | 3
  /** Buttons. */
  readonly children?: ComponentChildren
}

/** The one shape of every trouble in the panel. */
export function StatusMessage({ tone, icon, message, safe, level = 2, children }: StatusMessageProps) {
  const [first, rest] = splitMessage(message)
  const Heading: 'h1' | 'h2' | 'h3' = `h${level}`
  return (
    <div class={`ch-status ch-status--${tone}`}>
      <Icon of={icon} />
      <Heading class="ch-status__head">{rest ? first.replace(/\.$/, '') : first}</Heading>
      {rest && <p>{rest}</p>}
      {safe && (
        <p class="ch-status__safe">
          <Icon of={checkIcon} small />
          <span>{safe}</span>
        </p>
      )}
      {children && <div class="ch-btns">{children}</div>}
    </div>
  )
}
