import type { PageEvent } from '../../utils/report/diagnostics.ts'
import { changeText, clickText } from './action-text.ts'
import {
  methodOf,
  relayedError,
  relayedRequest,
  responseText,
  scriptErrorText,
  type FailedAnswer,
  type ScriptError,
} from './error-text.ts'
import { failedRequestEvent, pageErrorEvent } from './page-error-event.ts'

const keptActions = 20
const keptErrors = 50

interface TimedAnswer extends FailedAnswer {
  readonly at: number
}

export interface Recorded {
  readonly errors: readonly PageEvent[]
  readonly actions: readonly PageEvent[]
}

/**
 * Follows a page: names of the buttons she pressed and of the fields she changed, answers of the server that say it failed,
 * and script errors as far as the browser shows them to a script in a world of its own. Everything stays in this page's memory.
 *
 * @returns gives what is remembered at this moment, oldest first
 */
export function createRecorder(
  window: Window,
  isHers: (event: Event) => boolean = ({ isTrusted }) => isTrusted,
): () => Recorded {
  const actions: PageEvent[] = []
  const errors: (PageEvent | TimedAnswer)[] = []
  const methods: Pick<FailedAnswer, 'address' | 'method'>[] = []
  const { origin } = window.location
  const act = (event: Event, name: (target: Element) => string | undefined) => {
    const { target } = event
    const text = target instanceof Element && isHers(event) ? name(target) : undefined
    // Typing in an editor tells of itself at every key.
    if (text === undefined || (event.type === 'input' && actions.at(-1)?.text === text)) return
    keep(actions, { at: Date.now(), text }, keptActions)
  }
  const on = (type: string, name: (target: Element) => string | undefined) =>
    window.addEventListener(type, (event) => act(event, name), { capture: true, passive: true })

  on('click', clickText)
  on('change', changeText)
  on('input', (target) => (target.closest('[contenteditable="true"]') ? changeText(target) : undefined))
  // Select2 takes the choice at this moment, tells only jQuery of it, and then the list is gone.
  on('mouseup', (target) => (target.closest('.select2-results__option') ? changeText(target) : undefined))
  const err = (error: ScriptError | undefined) => {
    const text = error?.message ? scriptErrorText(error, origin) : ''
    const before = errors.at(-1)
    // One in a loop would drive all others out.
    if (text !== '' && !(before && 'text' in before && before.text === text))
      keep(errors, { at: Date.now(), text }, keptErrors)
  }
  window.addEventListener('error', err)
  window.addEventListener(pageErrorEvent, (event) => err(relayedError(event)))
  window.addEventListener(failedRequestEvent, (event) => {
    const [address, method] = relayedRequest(event, window.location.href) ?? []
    if (address !== undefined && method !== undefined) keep(methods, { address, method }, keptErrors)
  })
  followResponses(window, (answer) => keep(errors, answer, keptErrors))
  const told = (event: PageEvent | TimedAnswer): PageEvent => {
    if ('text' in event) return event
    // jQuery tells of the request before or after the browser does.
    const known = methods.findLast(({ address }) => address === event.address)
    return { at: event.at, text: responseText({ ...event, ...known }, origin) }
  }
  return () => ({ errors: errors.toSorted((a, b) => a.at - b.at).map(told), actions: [...actions] })
}

/** All since the page was loaded, the page itself included, also those before this script ran. */
function followResponses(window: Window, tell: (answer: TimedAnswer) => void): void {
  const { timeOrigin } = window.performance
  const read = (entries: PerformanceObserverEntryList) => {
    for (const entry of entries.getEntries()) {
      // Other origins give no status unless they allow it: 0, which tells nothing.
      const status = 'responseStatus' in entry ? Number(entry.responseStatus) : 0
      const initiator = 'initiatorType' in entry ? String(entry.initiatorType) : ''
      if (status < 400 || !URL.canParse(entry.name)) continue
      const at = Math.round(timeOrigin + entry.startTime)
      tell({ at, status, address: entry.name, method: methodOf(initiator) })
    }
  }
  for (const type of ['navigation', 'resource'])
    new PerformanceObserver(read).observe({ type, buffered: true })
}

function keep<Thing>(list: Thing[], event: Thing, most: number): void {
  list.push(event)
  if (list.length > most) list.shift()
}
