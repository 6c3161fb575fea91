const safeProtocols = new Set(['http:', 'https:', 'mailto:'])

/**
 * `href` as an absolute address when it is one that a person may be sent to (http, https, mailto), else null.
 * Guarantees that no script, data or extension address passes; the caller still decides where it opens.
 */
export function safeUrl(href: string, base?: string): URL | null {
  if (!URL.canParse(href, base)) return null
  const url = new URL(href, base)
  return safeProtocols.has(url.protocol) ? url : null
}

/** `%C3%A6` → `æ`, NFC; text that is not valid percent-encoding comes back as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path.normalize('NFC')
  }
}

/** Percent-encodes a path or anchor as browsers and GitHub Pages do; slashes stay. */
export function encodePath(path: string): string {
  return path.split('/').map(encodePart).join('/')
}

// encodeURIComponent throws on half a surrogate pair, which broken files can hold.
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /%(?:21|24|26|2B|2C|3A|3B|3D|40)/g,
    decodeURIComponent,
  )
}
