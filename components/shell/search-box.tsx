import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { closeIcon, searchIcon } from '../ui/icons-first.ts'
import { useNavigation } from './navigation.tsx'
import { useSearchModel } from './search-model.tsx'

const boxId = 'ch-search'
export const resultListId = 'ch-hits'

export function focusSearch(): boolean {
  const box = document.getElementById(boxId)
  box?.focus()
  return box !== null
}

/** The one box that finds everything. It keeps the keyboard while the list below moves (combobox pattern of the ARIA guide). */
export function SearchBox() {
  const { query, searching, search } = useNavigation()
  const { options, selected } = useSearchModel()
  const onKey = useSearchKeys()
  const hasList = searching && options.length > 0
  return (
    <form class="ch-search" role="search" onSubmit={(event) => event.preventDefault()}>
      <Icon of={searchIcon} />
      <label class="ch-search__label" for={boxId}>
        {text('search_field_label')}
      </label>
      <input
        class="ch-search__input"
        id={boxId}
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={20_000}
        role="combobox"
        aria-autocomplete="list"
        aria-describedby="ch-search-hint"
        aria-expanded={hasList}
        aria-controls={hasList ? resultListId : undefined}
        aria-activedescendant={hasList ? selected?.id : undefined}
        placeholder={text('search_field_placeholder')}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <span id="ch-search-hint" hidden>
        {text('search_field_hint')}
      </span>
      {query !== '' && <ClearButton />}
    </form>
  )
}

function ClearButton() {
  const { search } = useNavigation()
  const clear = () => {
    search('')
    focusSearch()
  }
  return <IconButton icon={closeIcon} label={text('a11y_button_clear')} onClick={clear} />
}

function useSearchKeys(): (event: KeyboardEvent) => void {
  const { query, searching, search } = useNavigation()
  const { options, selected, move, choose } = useSearchModel()
  const { focusPage } = useHost()
  return (event) => {
    // The keys that choose a letter in an input method are not ours.
    if (event.isComposing) return
    if (event.key === 'Escape') {
      if (query === '') focusPage()
      else search('')
    } else if (!searching || options.length === 0) return
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && selected) choose(selected)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
