import type { PageCommand } from '../../utils/messaging/page-commands.ts'
import { api, ask, isConnected, type Received } from '../cms.content/api.ts'
import { createDock, type Dock } from './dock.ts'
import { pageTheme } from './page-theme.ts'

/** Shows, folds and hides the panel as the background says, and tells it what the person does with the panel's edge. */
export function startDock(): void {
  const text = (key: string) => api.i18n.getMessage(key)
  // Read now: they can no longer be had when they are needed.
  const lost = { message: text('app_context_lost'), reload: text('app_button_reload') }
  const tell: typeof ask = (name, request) => {
    if (isConnected()) return ask(name, request)
    dock.lose(lost)
    return Promise.resolve(undefined)
  }
  const dock = createDock({
    src: () => api.runtime.getURL(`/panel.html?theme=${pageTheme(document)}`),
    text,
    onSize: (widthPx) => void tell('page.panelResized', { widthPx }),
    onClose: () => void tell('page.panelClosed', {}),
  })
  dock.load()
  document.addEventListener('focusin', () => isConnected() || dock.lose(lost))
  api.runtime.onMessage.addListener((message, _sender, answer) =>
    isCommand(message) ? obey(message, dock, answer) : undefined,
  )
}

/** Returns true when the answer comes later. Reading the page is the other script's work. */
function obey(command: PageCommand, dock: Dock, answer: (reply: unknown) => void): true | undefined {
  switch (command.kind) {
    case 'read':
    case 'recorded':
      return undefined
    case 'show-panel':
      dock.show(command)
      break
    case 'hide-panel':
      dock.fold(true)
      break
    case 'toggle-panel':
      if (dock.isOpen()) dock.close()
      else dock.show({ ...command, focus: true })
      break
    case 'conceal':
      dock.hush(command.beside ? 'beside' : '')
      void afterTwoFrames().then(() => answer({ open: dock.isOpen() }))
      return true
    case 'reveal':
      dock.hush(null)
      break
    default:
      command satisfies never
  }
  answer({ open: dock.isOpen() })
  return undefined
}

/** Both are parts of one package; what is not known falls through. */
function isCommand(message: Received): message is PageCommand {
  return message?.to === 'page'
}

/** A window that is not drawn gives no frames: a tenth of a second then stands for them. */
function afterTwoFrames(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}
