import { useState } from 'preact/hooks'
import type { PageContext, PageField } from '../../utils/context/page-context.ts'
import { text } from '../../utils/i18n/text.ts'
import { Icon, Ribbon } from '../ui/icon.tsx'
import { downIcon } from '../ui/icons-first.ts'
import { FieldHelp } from './field-help.tsx'
import { columnsOf, type FormPart, mapForm, partOfField } from './form-parts.ts'

/** More rows than this make the map longer than the form is worth; the rest folds out. */
const rowsAtFirst = 6

/** The form as a map, and help for the field she rests in or has chosen here. */
export function FormMap({ context }: { readonly context: PageContext }) {
  const map = mapForm(context)
  const rested = context.focusedField
  // The form decides: a choice made here holds until she moves to another field there.
  const made = `${context.path} ${rested?.component ?? ''} ${rested?.name ?? ''}`
  const [chosen, setChosen] = useState<{ readonly field: PageField; readonly made: string }>()
  const [isOpen, setOpen] = useState(false)
  const field = chosen?.made === made ? chosen.field : rested
  const current = partOfField(map, field)
  const all = map.main.length + map.side.length
  if (all === 0 && !field) return null
  const columns = columnsOf(map, isOpen ? all : rowsAtFirst)
  const hidden = all - columns[0].length - columns[1].length
  return (
    <div class="ch-map">
      {all > 0 && (
        <nav
          id="form-map"
          class={isOpen ? 'ch-map__grid is-open' : 'ch-map__grid'}
          aria-label={text('home_map_label')}
        >
          {columns.map((parts, index) => (
            <ul key={index} class="ch-map__col" lang={context.language || undefined}>
              {parts.map((part) => (
                <li key={part.label}>
                  <Part
                    part={part}
                    isCurrent={part === current}
                    choose={(picked) => setChosen({ field: picked, made })}
                  />
                </li>
              ))}
            </ul>
          ))}
          {hidden > 0 && (
            <button type="button" class="ch-map__rest" onClick={() => setOpen(true)}>
              {text('home_map_more', { n: hidden })}
            </button>
          )}
        </nav>
      )}
      <FieldHelp context={context} field={field}>
        {all > 0 && (
          <button
            type="button"
            class="ch-map__show"
            aria-expanded={isOpen}
            aria-controls="form-map"
            onClick={() => setOpen(!isOpen)}
          >
            {text(isOpen ? 'home_map_hide' : 'home_map_show')}
            <Icon of={downIcon} small />
          </button>
        )}
      </FieldHelp>
    </div>
  )
}

interface PartProps {
  readonly part: FormPart
  readonly isCurrent: boolean
  readonly choose: (field: PageField) => void
}

function Part({ part, isCurrent, choose }: PartProps) {
  const [first] = part.fields
  return (
    <button
      type="button"
      class="ch-map__part"
      aria-current={isCurrent ? 'location' : undefined}
      onClick={() => first && choose(part.isGroup ? { name: first.name, label: part.label } : first)}
    >
      {part.label}
      {isCurrent && <Ribbon />}
    </button>
  )
}
