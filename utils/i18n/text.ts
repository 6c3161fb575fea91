import type danish from '../../public/_locales/da/messages.json'
import { browser } from '../platform/browser.ts'

/** Name of a message in `public/_locales`; both languages have the same ones. */
export type TextKey = keyof typeof danish

type Stem<Key> = Key extends `${infer Name}_one` ? (`${Name}_other` extends TextKey ? Name : never) : never
/** Name of a message that differs between one and more. */
export type PluralKey = Stem<TextKey>

export type TextValues = Readonly<Record<string, string | number>>

const found = new Map<string, string>()

/**
 * A message in the browser's language with `{name}` replaced by `values`. Numbers, dates and lists come formatted.
 * Keeps "kl. 9.15", "80 %" and "2,5 MB" on one line; so not for texts that leave the browser.
 */
export function text(key: TextKey, values: TextValues = {}): string {
  return glue(fill(lookUp(key), values))
}

/** `…_one` for exactly 1, else `…_other`; `{n}` is filled in. */
export function plural(key: PluralKey, count: number, values: TextValues = {}): string {
  const form: `${PluralKey}_${'one' | 'other'}` = `${key}_${count === 1 ? 'one' : 'other'}`
  return text(form, { n: new Intl.NumberFormat(lookUp('locale_code')).format(count), ...values })
}

/** The first sentence and the rest: what happened, and what is safe and can be done. */
export function splitMessage(message: string): readonly [first: string, rest: string] {
  const end = /[.?](?= [A-ZÆØÅ”“"])/.exec(message)
  if (!end) return [message, '']
  return [message.slice(0, end.index + 1), message.slice(end.index + 2)]
}

function lookUp(key: TextKey): string {
  let message = found.get(key)
  if (message === undefined) {
    message = browser.i18n.getMessage(key) || key
    found.set(key, message)
  }
  return message
}

function fill(message: string, values: TextValues): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

function glue(message: string): string {
  return message
    .replace(/\b(kl\.) (?=\d)/g, '$1\u00A0')
    .replace(/(\d) (?=(?:%|[kM]B|min)(?![\wæøå]))/g, '$1\u00A0')
}
