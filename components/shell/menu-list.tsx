import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { useCommand, useSettings } from '../queries.ts'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { refreshIcon } from '../ui/icons-first.ts'
import { dockIcon, infoIcon, pencilIcon, slidersIcon } from '../ui/icons.ts'
import { useNavigation } from './navigation.tsx'
import { usePanelPlace } from './panel-place.tsx'

interface Choice {
  readonly label: string
  readonly icon: IconShape
  readonly run: () => void
}

interface MenuListProps {
  /** With true, the keyboard goes back to the menu's button. */
  readonly onClose: (focusButton: boolean) => void
}

/** Arrows move, Esc and Tab close, a press outside closes. */
export function MenuList({ onClose }: MenuListProps) {
  const list = useRef<HTMLUListElement>(null)
  const choices = useChoices()
  useEffect(() => {
    itemsOf(list.current)[0]?.focus()
    const away = (event: Event) => {
      if (event.target instanceof Node && !list.current?.parentElement?.contains(event.target)) onClose(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [])
  return (
    <ul
      class="ch-menu__list"
      role="menu"
      ref={list}
      aria-labelledby="menu-button"
      onKeyDown={(event) => moveInMenu(event, onClose)}
    >
      {choices.map(({ label, icon, run }) => (
        <li key={label} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onClose(true)
              run()
            }}
          >
            <Icon of={icon} />
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}

function useChoices(): readonly Choice[] {
  const { open } = useNavigation()
  const { kind, openSide } = useHost()
  const { tabId } = usePanelPlace()
  const settings = useSettings()
  const move = useCommand('panel.move', ['settings.get'])
  const leave = useCommand('panel.leavePage')
  const refresh = useCommand('manual.refresh', ['manual.status'])
  const toSide = async (opening: Promise<boolean>) => (await opening) && leave.run({})
  const side = settings.value?.settings.side === 'left' ? 'right' : 'left'
  return [
    { label: text('shell_menu_drafts'), icon: pencilIcon, run: () => open({ kind: 'drafts' }) },
    ...(kind === 'docked'
      ? [{ label: text('a11y_button_side'), icon: dockIcon, run: () => void move.run({ side }) }]
      : []),
    ...(kind === 'docked' && openSide && tabId !== undefined
      ? [{ label: text('a11y_button_sidebar'), icon: dockIcon, run: () => void toSide(openSide(tabId)) }]
      : []),
    { label: text('shell_menu_refresh'), icon: refreshIcon, run: () => void refresh.run({}) },
    { label: text('a11y_button_settings'), icon: slidersIcon, run: () => open({ kind: 'settings' }) },
    { label: text('shell_menu_diagnostics'), icon: infoIcon, run: () => open({ kind: 'diagnostics' }) },
  ]
}

function moveInMenu(event: KeyboardEvent, close: MenuListProps['onClose']): void {
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
  if (event.key === 'Tab') return close(true)
  if (target !== undefined) items[target % items.length]?.focus()
  else if (event.key === 'Escape') close(true)
  else return
  event.preventDefault()
  event.stopPropagation()
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}
