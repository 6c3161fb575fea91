import { useState } from 'preact/hooks'
import type { PageContext, PageField } from '../../utils/context/page-context.ts'
import { text } from '../../utils/i18n/text.ts'
import { Icon, Ribbon } from '../ui/icon.tsx'
import { downIcon } from '../ui/icons-first.ts'
import { FieldHelp } from './field-help.tsx'
import { columnsOf, type FormPart, mapForm, partOfField } from './form-parts.ts'

/** More rows than this make the map longer than the form is worth; the rest folds out. */
const rowsAtFirst = 6
const gridId = 'form-map'

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
  return (
    <div class="ch-map">
      {all > 0 && (
        <MapGrid
          columns={columnsOf(map, isOpen ? all : rowsAtFirst)}
          all={all}
          language={context.language}
          current={current}
          choose={(picked) => setChosen({ field: picked, made })}
          unfold={isOpen ? undefined : () => setOpen(true)}
        />
      )}
      <FieldHelp context={context} field={field}>
        {all > 0 && <MapToggle isOpen={isOpen} toggle={() => setOpen(!isOpen)} />}
      </FieldHelp>
    </div>
  )
}

interface MapGridProps {
  readonly columns: ReturnType<typeof columnsOf>
  /** How many parts the form has, shown or not. */
  readonly all: number
  readonly language: string
  readonly current: FormPart | undefined
  readonly choose: (field: PageField) => void
  /** Shows all parts; missing when all may be seen. */
  readonly unfold: (() => void) | undefined
}

function MapGrid({ columns, all, language, current, choose, unfold }: MapGridProps) {
  const hidden = all - columns[0].length - columns[1].length
  return (
    <nav
      id={gridId}
      class={unfold ? 'ch-map__grid' : 'ch-map__grid is-open'}
      aria-label={text('home_map_label')}
    >
      {columns.map((parts, index) => (
        <ul key={index} class="ch-map__col" lang={language || undefined}>
          {parts.map((part) => (
            <li key={part.label}>
              <Part part={part} isCurrent={part === current} choose={choose} />
            </li>
          ))}
        </ul>
      ))}
      {hidden > 0 && (
        <button type="button" class="ch-map__rest" onClick={unfold}>
          {text('home_map_more', { n: hidden })}
        </button>
      )}
    </nav>
  )
}

/** On narrow screens the map is folded away behind this. */
function MapToggle({ isOpen, toggle }: { readonly isOpen: boolean; readonly toggle: () => void }) {
  return (
    <button type="button" class="ch-map__show" aria-expanded={isOpen} aria-controls={gridId} onClick={toggle}>
      {text(isOpen ? 'home_map_hide' : 'home_map_show')}
      <Icon of={downIcon} small />
    </button>
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
