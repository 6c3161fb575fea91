import type { ComponentChildren } from 'preact'
import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { useCommand } from '../queries.ts'
import { IconButton } from '../ui/button.tsx'
import { BrandMark } from '../ui/icon.tsx'
import { backIcon, foldIcon, searchIcon } from '../ui/icons-first.ts'
import { Menu } from './menu.tsx'
import { useNavigation } from './navigation.tsx'
import { usePanelPlace } from './panel-place.tsx'
import { placeKey } from './screen.ts'
import { focusSearch } from './search-box.tsx'

/** The cover of the top screens: mark, name, whose site, more choices, fold. */
export function TopBar() {
  const { context } = usePanelPlace()
  return (
    <div class="ch-bar">
      <p class="ch-brand">
        <BrandMark />
        <span class="ch-brand__name">{text('extension_name')}</span>
        {context?.siteName && <span class="ch-brand__site">{context.siteName}</span>}
      </p>
      <Menu />
      <FoldButton />
    </div>
  )
}

interface SubBarProps {
  readonly title: string
  /** Stands to the right of the title: the state of saving. */
  readonly note?: ComponentChildren
  /** Offer the way to the search box; a report doesn't, it would tear her out of it. */
  readonly withSearch?: boolean
}

/** The cover of the screens that are opened from another one. */
export function SubBar({ title, note, withSearch }: SubBarProps) {
  const { back, previous, query, search } = useNavigation()
  const place = text(placeKey(previous ?? { kind: 'home' }, query.trim() !== ''))
  const toSearch = () => {
    search(query)
    requestAnimationFrame(focusSearch)
  }
  return (
    <header class="ch-top">
      <div class="ch-bar ch-bar--sub">
        <IconButton icon={backIcon} label={text('a11y_button_back', { place })} onClick={back} />
        <p class="ch-bar__title">{title}</p>
        {note && <span class="ch-bar__note">{note}</span>}
        {withSearch && (
          <IconButton icon={searchIcon} label={text('shell_button_search')} onClick={toSearch} />
        )}
        <FoldButton />
      </div>
    </header>
  )
}

function FoldButton() {
  const { kind } = useHost()
  const { run } = useCommand('panel.close')
  if (kind !== 'docked') return null
  return <IconButton icon={foldIcon} label={text('a11y_button_fold')} onClick={() => void run({})} />
}
