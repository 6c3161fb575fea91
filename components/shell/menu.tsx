import { useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { useCommand, useSettings } from '../queries.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { dockIcon, infoIcon, moreIcon, pencilIcon, refreshIcon, slidersIcon } from '../ui/icons.ts'
import { useNavigation } from './navigation.tsx'

interface Choice {
  readonly label: string
  readonly icon: IconShape
  readonly run: () => void
}

/** More choices, as a menu button: arrows move, Esc closes and gives the keyboard back to the button. */
export function Menu() {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const choices = useChoices()

  useEffect(() => {
    if (!isOpen) return undefined
    itemsOf(list.current)[0]?.focus()
    const away = (event: Event) => {
      if (event.target instanceof Node && !list.current?.parentElement?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [isOpen])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div class="ch-menu">
      <IconButton
        buttonRef={button}
        icon={moreIcon}
        label={text('shell_menu_button')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <ul class="ch-menu__list" role="menu" ref={list} onKeyDown={(event) => moveInMenu(event, close)}>
          {choices.map(({ label, icon, run }) => (
            <li key={label} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close()
                  run()
                }}
              >
                <Icon of={icon} />
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function useChoices(): readonly Choice[] {
  const { open } = useNavigation()
  const { kind } = useHost()
  const settings = useSettings()
  const move = useCommand('panel.move', ['settings.get'])
  const refresh = useCommand('manual.refresh', ['manual.status'])
  const side = settings.value?.settings.side === 'left' ? 'right' : 'left'
  return [
    { label: text('shell_menu_drafts'), icon: pencilIcon, run: () => open({ kind: 'drafts' }) },
    ...(kind === 'docked'
      ? [{ label: text('a11y_button_side'), icon: dockIcon, run: () => void move.run({ side }) }]
      : []),
    { label: text('shell_menu_refresh'), icon: refreshIcon, run: () => void refresh.run({}) },
    { label: text('a11y_button_settings'), icon: slidersIcon, run: () => open({ kind: 'settings' }) },
    { label: text('shell_menu_diagnostics'), icon: infoIcon, run: () => open({ kind: 'diagnostics' }) },
  ]
}

function moveInMenu(event: KeyboardEvent, close: () => void): void {
  if (!(event.currentTarget instanceof HTMLElement)) return
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item === document.activeElement)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  }
  const target = targets[event.key]
  if (target !== undefined) items[target % items.length]?.focus()
  else if (event.key === 'Escape') close()
  else if (event.key === 'Tab') return close()
  else return
  event.preventDefault()
  event.stopPropagation()
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}
