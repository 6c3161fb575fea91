import './field.css'
import type { ComponentChildren, JSX, Ref } from 'preact'
import { Icon, type IconShape } from './icon.tsx'

interface FieldProps {
  readonly id: string
  readonly label: string
  /** Stands to the right of the label: a count, "kan stå tom". */
  readonly aside?: ComponentChildren
  readonly hint?: string
  readonly error?: string
  readonly errorIcon?: IconShape
  readonly children: ComponentChildren
}

/** Label, control, hint and error as one; give the control `aria-describedby={describedBy(...)}`. */
export function Field({ id, label, aside, hint, error, errorIcon, children }: FieldProps) {
  return (
    <div class="ch-field">
      <label class="ch-label" for={id}>
        {label} {aside && <span class="ch-small">{aside}</span>}
      </label>
      {children}
      {hint && (
        <p class="ch-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="ch-error" id={`${id}-error`}>
          {errorIcon && <Icon of={errorIcon} small />}
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}

/** Ids of the hint and error of a field, for its control. */
export function describedBy(
  id: string,
  parts: { readonly hint?: unknown; readonly error?: unknown },
): string | undefined {
  const ids = [parts.hint && `${id}-hint`, parts.error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

type AreaProps = JSX.TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly areaRef?: Ref<HTMLTextAreaElement>
}

export function TextArea({ areaRef, class: extra, ...rest }: AreaProps) {
  return <textarea {...rest} ref={areaRef ?? null} class={`ch-input ch-input--area ${extra ?? ''}`} />
}
