import { browser } from '../platform/browser.ts'
import type { PanelEvent } from './protocol.ts'

const kinds = new Set<string>(['context', 'knowledge', 'draft', 'search', 'granted', 'capture', 'captured'])

/**
 * Hears what the background tells the panel. The same event can come twice (once by tab, once to all pages of
 * the extension), so listeners must not mind repeats. Events carry the tab they are about where there is one.
 *
 * @returns a function that stops listening
 */
export function onPanelEvent(listener: (event: PanelEvent) => void): () => void {
  const hear = (message: unknown): undefined => {
    if (isPanelEvent(message)) listener(message)
    // Returning a promise, even an empty one, would answer messages that are meant for others.
    return undefined
  }
  browser.runtime.onMessage.addListener(hear)
  return () => browser.runtime.onMessage.removeListener(hear)
}

function isPanelEvent(message: unknown): message is PanelEvent {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    message.to === 'panel' &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    kinds.has(message.kind)
  )
}
