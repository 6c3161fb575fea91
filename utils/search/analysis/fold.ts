const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'u',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
}

const special = /[æøåäöüßðþł]/g
const ascii = /^[ -~]*$/

/**
 * Lower case without accents; æ, ø and å become ae, oe and aa, so that "åbningstider" and "aabningstider" are one word.
 * Case, NFC and NFD input give the same; other scripts are kept as they are.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (ascii.test(lower)) return lower
  return lower
    .normalize('NFC')
    .replace(special, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
}

/**
 * The shape that a folded word shares with what people write without Danish letters: "aabningstid" and "abningstid" both
 * become "abningstid", "soegning" and "sogning" "sogning". Words that differ only there become one, so use it when
 * the folded word is unknown.
 */
export function plainForm(folded: string): string {
  return folded.replace(/aa|ae/g, 'a').replace(/oe/g, 'o')
}
