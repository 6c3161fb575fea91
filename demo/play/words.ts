import { readFileSync } from 'node:fs'
import type danish from '../../public/_locales/da/messages.json'

export type WordKey = keyof typeof danish
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/** The panel's own texts in `language`, for finding what a person would read; spaces are plain ones. */
export function readWords(language: 'da' | 'en'): Words {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url)
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<WordKey, { readonly message: string }>
  return (key, values = {}) =>
    messages[key].message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Text as a person reads it: one line, plain spaces. */
export function plain(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim()
}
