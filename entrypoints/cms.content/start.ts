import { readPage, recogniseCms } from '../../utils/context/read-page.ts'
import { api, ask, isConnected } from './api.ts'
import { watchPage, whenIdle } from './watch.ts'

/** The element that holds the panel; see `dock.content`. */
const dockTag = 'cms-hjaelp'

/**
 * Runs once a page. On pages of the CMS it tells the background what page this is and what changes; on any other page it
 * only waits to be asked.
 */
export function start(): void {
  const end = new AbortController()
  const { signal } = end
  let focused: Element | null = null
  let known = ''

  const read = () => {
    const active = document.activeElement
    // While one types in the panel, the field she came from is still the one she works in.
    if (active && !active.matches(`body,${dockTag}`)) focused = active
    return readPage(document, location, focused?.isConnected ? focused : null)
  }
  const tell = (name: 'page.opened' | 'page.changed') => {
    // An update of the extension has cut this script off: it stops, the new one takes over when the page is loaded again.
    if (!isConnected()) return end.abort()
    const context = read()
    const now = JSON.stringify(context)
    if (now === known && name === 'page.changed') return
    known = now
    void ask(name, { context })
  }

  api.runtime.onMessage.addListener((message, _sender, answer) => {
    if (message?.to === 'page' && message.kind === 'read') answer(read())
    return undefined
  })
  // Even to look what page this is waits until the page has nothing better to do.
  whenIdle(() => {
    if (recogniseCms(document) === 'other') return
    tell('page.opened')
    watchPage(() => document.hidden || tell('page.changed'), signal)
    document.addEventListener('visibilitychange', () => document.hidden || tell('page.changed'), { signal })
    // Back from the browser's page cache: nothing was loaded, so nobody has told the background.
    addEventListener('pageshow', ({ persisted }) => persisted && tell('page.opened'), { signal })
  })
}
