import { useRef, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { IconButton } from '../ui/button.tsx'
import { moreIcon } from '../ui/icons-first.ts'
import { Lazy } from './lazy-screen.tsx'

const loadList = () => import('./menu-list.tsx').then((part) => part.MenuList)

/** More choices, as a menu button of the ARIA guide; the list is fetched when it is first opened. */
export function Menu() {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (focusButton: boolean) => {
    setOpen(false)
    if (focusButton) button.current?.focus()
  }
  return (
    <div class="ch-menu">
      <IconButton
        id="menu-button"
        buttonRef={button}
        icon={moreIcon}
        label={text('shell_menu_button')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <Lazy loader={loadList} props={{ onClose: close }} />}
    </div>
  )
}
