import { oneLine } from '../../utils/context/text-of.ts'

const textLimit = 300

/** `svar 500 på /media-library`: without parameters, and with the host where it is another than the page's. */
export function responseText(status: number, address: string, origin: string): string | undefined {
  if (status < 400 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const place = url.origin === origin ? url.pathname : url.host + url.pathname
  return oneLine(`svar ${status} på ${place}`, textLimit)
}

/** `TypeError: x is undefined (/core/misc/drupal.js:12)`; the page's own words, with the file they come from. */
export function scriptErrorText({ message, filename, lineno }: ErrorEvent, origin: string): string {
  if (!URL.canParse(filename)) return oneLine(message, textLimit)
  const url = new URL(filename)
  const place = url.origin === origin ? url.pathname : url.host + url.pathname
  return oneLine(`${oneLine(message, 200)} (${place}:${lineno})`, textLimit)
}
