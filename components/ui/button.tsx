import type { ComponentChildren, JSX, Ref } from 'preact'
import { Icon, type IconShape } from './icon.tsx'

type ButtonKind = 'primary' | 'plain' | 'quiet' | 'gold' | 'cover'
type Native = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'ref'>

interface ButtonProps extends Native {
  readonly kind?: ButtonKind
  readonly small?: boolean
  readonly icon?: IconShape
  /** Work goes on: the button keeps its place and says so. */
  readonly busy?: boolean
  readonly children?: ComponentChildren
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', small, icon, busy, children, buttonRef, class: extra, ...rest } = props
  const names = ['ch-btn', `ch-btn--${kind}`, small && 'ch-btn--small', busy && 'is-busy', extra]
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef ?? null}
      class={classes(names)}
      aria-busy={busy || undefined}
    >
      {icon && !busy && <Icon of={icon} small={small ?? false} />}
      {children}
    </button>
  )
}

interface IconButtonProps extends Native {
  readonly icon: IconShape
  /** Name of the button: the icon itself is silent. */
  readonly label: string
  readonly line?: boolean
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, line, buttonRef, class: extra, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef ?? null}
      class={classes(['ch-icon', line && 'ch-icon--line', extra])}
      aria-label={label}
      title={label}
    >
      <Icon of={icon} />
    </button>
  )
}

/** Class names without the ones that do not apply. */
function classes(names: readonly unknown[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
