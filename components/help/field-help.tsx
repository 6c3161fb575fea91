import type { ComponentChildren } from 'preact'
import type { PageContext, PageField } from '../../utils/context/page-context.ts'
import { text } from '../../utils/i18n/text.ts'
import type { PageSuggestions } from '../../utils/search/result.ts'
import { useSuggestions } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { Icon } from '../ui/icon.tsx'
import { rightIcon } from '../ui/icons-first.ts'
import { manualLanguage } from '../ui/language.ts'
import { useKeptHeight } from '../ui/use-kept-height.ts'

interface FieldHelpProps {
  readonly context: PageContext
  readonly field: PageField | undefined
  readonly children: ComponentChildren
}

/** The field's own help. Its height is kept, so that moving through the form moves nothing below. */
export function FieldHelp({ context, field, children }: FieldHelpProps) {
  const help = useSuggestions(field ? { ...context, focusedField: field } : undefined)
  const found = field ? help.value?.field : undefined
  const part = useKeptHeight<HTMLElement>(context.host + context.path)
  return (
    <section ref={part} class="ch-map__help" aria-labelledby={field ? 'field-help' : undefined}>
      {field ? (
        <h2 id="field-help">{text('home_field_focused', { field: field.label })}</h2>
      ) : (
        <p class="ch-muted">{text('home_field_rest')}</p>
      )}
      {found && (
        <p class="ch-map__text" lang={manualLanguage}>
          {found.text}
        </p>
      )}
      {field && !found && !help.pending && <p class="ch-map__text ch-muted">{text('home_field_none')}</p>}
      <p class="ch-map__foot">
        {field && !help.pending && <FieldLink field={field} found={found} />}
        {children}
      </p>
    </section>
  )
}

function FieldLink({
  field,
  found,
}: {
  readonly field: PageField
  readonly found: PageSuggestions['field'] | undefined
}) {
  const { open, search } = useNavigation()
  if (!found)
    return (
      <button key={field.label} type="button" class="ch-go" onClick={() => search(field.label)}>
        {text('home_field_search', { field: field.label })}
        <Icon of={rightIcon} small />
      </button>
    )
  const { articleId, anchor } = found.hit
  return (
    <button
      // Another field's link is another button: its arrow is not moved along.
      key={found.label}
      id="field-read"
      type="button"
      class="ch-go"
      onClick={() => open({ kind: 'article', articleId, anchor })}
    >
      {text('home_field_read', { field: found.label.toLocaleLowerCase('da') })}
      <Icon of={rightIcon} small />
    </button>
  )
}
