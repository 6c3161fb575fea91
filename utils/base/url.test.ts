import { describe, expect, it } from 'vitest'
import { collapseSpaces } from './text.ts'
import { decodePath, encodePath, safeUrl } from './url.ts'

describe('safeUrl', () => {
  it('lets http, https and mailto through, relative to a base where there is one', () => {
    expect(safeUrl('https://eksempel.dk')?.href).toBe('https://eksempel.dk/')
    expect(safeUrl('mailto:a@eksempel.dk')?.protocol).toBe('mailto:')
    expect(safeUrl('b', 'https://eksempel.dk/a/')?.href).toBe('https://eksempel.dk/a/b')
  })

  it('gives null for everything else', () => {
    const hrefs = [
      'javascript:1',
      'JAVASCRIPT:1',
      '\tjava\nscript:1',
      'data:,x',
      'blob:https://a.dk/1',
      'ftp://a.dk',
      'a',
      '',
    ]
    expect(hrefs.map((href) => safeUrl(href))).toEqual(hrefs.map(() => null))
  })
})

describe('encodePath and decodePath', () => {
  it('undo each other, whatever the Unicode form', () => {
    expect(encodePath('/å b/c&d')).toBe('/%C3%A5%20b/c&d')
    expect(decodePath('/%C3%A5%20b/c&d')).toBe('/å b/c&d')
    expect(decodePath('/a\u030A')).toBe('/å')
  })

  it('live with broken input', () => {
    expect(decodePath('/100%')).toBe('/100%')
    expect(encodePath('/\uD800')).toBe('/%EF%BF%BD')
  })
})

describe('collapseSpaces', () => {
  it('leaves one blank between words', () => {
    expect(collapseSpaces(' a\u00A0 b\n\tc ')).toBe('a b c')
  })
})
