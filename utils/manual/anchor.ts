// `\w` of Ruby's Unicode strings, which kramdown's rule is written with.
const dropped = /[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu

/**
 * A function that gives a page's headings their ids in order, by the rule of kramdown's GFM parser (`generate_gfm_header_id`):
 * lower case, only word characters, hyphens and blanks, every blank a hyphen, `-1`, `-2` … for repeats.
 * `text` is the heading's plain text, not trimmed and not collapsed inside.
 */
export function createAnchors(): (text: string) => string {
  const uses = new Map<string, number>()
  return (text) => {
    const id = text.toLowerCase().replace(dropped, '').replace(/[ \t]/g, '-').normalize('NFC')
    const repeats = uses.get(id) ?? 0
    uses.set(id, repeats + 1)
    return repeats === 0 ? id : `${id}-${repeats}`
  }
}
