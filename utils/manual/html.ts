import { decodeEntities } from './entities.ts'

export interface HtmlTag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: Readonly<Record<string, string>>
}

/** Reads one tag such as `<img src="…" />`; null for comments and everything else that is not a tag. */
export function readTag(source: string): HtmlTag | null {
  const match = /^<(\/?)([a-zA-Z][\w-]*)([^>]*)>$/.exec(source.trim())
  if (!match) return null
  const attributes: Record<string, string> = {}
  for (const [, key = '', double, single, bare] of (match[3] ?? '').matchAll(
    /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+)))?/g,
  ))
    attributes[key.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '')
  return { name: (match[2] ?? '').toLowerCase(), closing: match[1] === '/', attributes }
}
