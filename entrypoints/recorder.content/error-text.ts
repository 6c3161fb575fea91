import { oneLine } from '../../utils/context/text-of.ts'

const textLimit = 300

export type ScriptError = Pick<ErrorEvent, 'message' | 'filename' | 'lineno'>

export interface FailedAnswer {
  readonly status: number
  readonly address: string
  /** `POST`; empty where nobody told. */
  readonly method: string
}

/** `svar 500 på POST /media-library`: without parameters, and with the host where it is another than the page's. */
export function responseText({ status, address, method }: FailedAnswer, origin: string): string {
  const url = new URL(address)
  const place = url.origin === origin ? url.pathname : url.host + url.pathname
  return oneLine(`svar ${status} på ${method} ${place}`, textLimit)
}

/** What a page's own requests are asked with, by what began them; nothing where it could be anything. */
export function methodOf(initiator: string): string {
  if (['fetch', 'xmlhttprequest', 'navigation', 'iframe', ''].includes(initiator)) return ''
  return initiator === 'beacon' ? 'POST' : 'GET'
}

/** Method and whole address that `page-errors` sent; the page can send the like. */
export function relayedRequest(
  event: Event,
  base: string,
): readonly [address: string, method: string] | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
  const [method = '', url = ''] = typeof detail === 'string' ? detail.split('\n') : []
  return /^[A-Z]{3,7}$/.test(method) && URL.canParse(url, base)
    ? [new URL(url, base).href, method]
    : undefined
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
