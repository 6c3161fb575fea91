const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    shy: '',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    aring: 'å',
    Aring: 'Å',
    eacute: 'é',
    ouml: 'ö',
    auml: 'ä',
    uuml: 'ü',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    laquo: '«',
    raquo: '»',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    lsquo: '‘',
    rsquo: '’',
    rarr: '→',
    larr: '←',
    times: '×',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    deg: '°',
    euro: '€',
  }),
)

/** Character references as the characters they stand for; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w+);/g,
    (whole, reference: string) => characterOf(reference) ?? whole,
  )
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return named.get(reference)
  // `#xE6` is a number to JavaScript once it begins with 0.
  const code = Number(reference.replace(/^#(?=[xX])/, '0').replace('#', ''))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
