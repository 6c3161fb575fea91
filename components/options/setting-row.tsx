import type { ComponentChildren, JSX } from 'preact'
import { text } from '../../utils/i18n/text.ts'
import { Icon } from '../ui/icon.tsx'
import { lockIcon } from '../ui/icons.ts'

interface SettingRowProps {
  readonly id: string
  readonly label: string
  readonly explain?: string
  readonly locked: boolean
  /** The value in words, shown instead of the control when the setting is locked. */
  readonly value: string
  readonly children: ComponentChildren
}

/** One setting. A locked one shows its value and who decided, never a control that cannot be used. */
export function SettingRow({ id, label, explain, locked, value, children }: SettingRowProps) {
  if (locked) {
    return (
      <div class="ch-set ch-set--col ch-set--locked">
        <p class="ch-set__t">{label}</p>
        <p>{value || text('settings_value_none')}</p>
        <p class="ch-lock">
          <Icon of={lockIcon} small />
          <span title={text('settings_lock_explain')}>{text('settings_label_locked')}</span>
        </p>
      </div>
    )
  }
  return (
    <div class="ch-set ch-set--col">
      <label class="ch-set__t" for={id}>
        {label}
      </label>
      {children}
      {explain && (
        <p class="ch-set__d" id={`${id}-explain`}>
          {explain}
        </p>
      )}
    </div>
  )
}

interface TextRowProps extends Omit<SettingRowProps, 'children'> {
  readonly set: (value: string) => void
  readonly input?: Pick<JSX.InputHTMLAttributes, 'inputMode' | 'maxLength'>
}

/** A setting that is a line of text; taken over when she leaves the field. */
export function TextRow({ set, input, ...row }: TextRowProps) {
  return (
    <SettingRow {...row}>
      <input
        class="ch-input"
        id={row.id}
        aria-describedby={row.explain && `${row.id}-explain`}
        {...input}
        value={row.value}
        onChange={(event) => set(event.currentTarget.value.trim())}
      />
    </SettingRow>
  )
}

interface ChoiceRowProps<Value extends string> {
  readonly name: string
  readonly label: string
  /** The same words stand above it already. */
  readonly hideLabel?: boolean
  readonly explain?: string
  readonly locked: boolean
  readonly value: Value
  readonly choices: readonly (readonly [Value, string])[]
  readonly choose: (value: Value) => void
}

/** A setting with two or three choices, all of them in sight. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { name, label, hideLabel, explain, locked, value, choices, choose } = props
  const words = choices.find(([choice]) => choice === value)?.[1] ?? ''
  if (locked) {
    return (
      <SettingRow id={name} label={label} locked value={words}>
        {null}
      </SettingRow>
    )
  }
  return (
    <fieldset class="ch-set ch-set--col" aria-describedby={explain && `${name}-explain`}>
      <legend class={hideLabel ? 'ch-sr' : 'ch-set__t'}>{label}</legend>
      <div class="ch-seg">
        {choices.map(([choice, word]) => (
          <label key={choice}>
            <input type="radio" name={name} checked={choice === value} onChange={() => choose(choice)} />
            <span>{word}</span>
          </label>
        ))}
      </div>
      {explain && (
        <p class="ch-set__d" id={`${name}-explain`}>
          {explain}
        </p>
      )}
    </fieldset>
  )
}
