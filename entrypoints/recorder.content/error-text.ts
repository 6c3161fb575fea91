import { oneLine } from '../../utils/context/text-of.ts'

const textLimit = 300

export type ScriptError = Pick<ErrorEvent, 'message' | 'filename' | 'lineno'>

/** `svar 500 på /media-library`: without parameters, and with the host where it is another than the page's. */
export function responseText(status: number, address: string, origin: string): string | undefined {
  if (status < 400 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const place = url.origin === origin ? url.pathname : url.host + url.pathname
  return oneLine(`svar ${status} på ${place}`, textLimit)
}

/** `TypeError: x is undefined (/core/misc/drupal.js:12)`; the page's own words, with the file they come from. */
export function scriptErrorText({ message, filename, lineno }: ScriptError, origin: string): string {
  if (!URL.canParse(filename)) return oneLine(message, textLimit)
  const url = new URL(filename)
  const place = url.origin === origin ? url.pathname : url.host + url.pathname
  return oneLine(`${oneLine(message, 200)} (${place}:${lineno})`, textLimit)
}

/** What `page-errors` sent from the page's own world. The page can send the like: it is text to be shown, nothing more. */
export function relayedError(event: Event): ScriptError | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
  const [message, filename, lineno] = typeof detail === 'string' ? detail.split('\n') : []
  return message && filename !== undefined ? { message, filename, lineno: Number(lineno) || 0 } : undefined
}
