const vowel = /[aeiouy]/
const mainSuffixes =
  /(?:erendes|erende|hedens|erens|heden|heder|ethed|endes|ernes|erets|ende|erne|eres|eren|erer|heds|enes|ered|eret|ers|ets|ene|ens|ere|hed|en|er|es|et|e)$/
const afterS = /[abcdfghjklmnoprtvyz]s$/
const derivations = /(?:ning|ing|else|elser)$/
// A Danish word never ends like this, so the ending belongs to the word: "opret" is no "opr" + "et".
const brokenEnd = /[bdfgkptv][rl]$/
// Persons who do something are another topic than what they do.
const person = /^(bruger|laaner|redaktoer)(?:e|en|ne|nes|ens|es|s)?$/
const roots: Readonly<Record<string, string>> = { aab: 'aabn', aabent: 'aabn', filtr: 'filter' }

/** Index of Snowball's region R1: after the first non-vowel that follows a vowel, but never before the fourth letter. */
function regionStart(word: string): number {
  for (let at = 1; at < word.length; at++) {
    if (vowel.test(word.charAt(at - 1)) && !vowel.test(word.charAt(at))) return Math.max(3, at + 1)
  }
  return word.length
}

function withoutDouble(word: string): string {
  const last = word.at(-1)
  return word.length > 3 && last === word.at(-2) && last !== undefined && !vowel.test(last)
    ? word.slice(0, -1)
    : word
}

/**
 * Danish stem of a folded word, after the Snowball algorithm (https://snowballstem.org/algorithms/danish/stemmer.html)
 * on folded letters, but keeps -ig ("rettighed" is not "ret"). Words with digits and words under four letters come back as they are.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const who = person.exec(word)
  if (who?.[1]) return who[1]
  const start = regionStart(word)
  const head = word.slice(0, start)
  let tail = word.slice(start)
  const main = mainSuffixes.exec(tail)
  if (main && !(word.length < 6 && brokenEnd.test(head + tail.slice(0, main.index))))
    tail = tail.slice(0, main.index)
  else if (afterS.test(head + tail) && tail.endsWith('s')) tail = tail.slice(0, -1)
  if (/(?:gd|dt|gt|kt)$/.test(tail)) tail = tail.slice(0, -1)
  if (tail.endsWith('igst')) tail = tail.slice(0, -2)
  const derived = /(?:elig|lig|els)$/.exec(tail)
  if (derived && start + derived.index > 3) tail = tail.slice(0, derived.index)
  else if (tail.endsWith('loest')) tail = tail.slice(0, -1)
  return withoutDouble(head + tail)
}

/**
 * What a verb and the noun made of it share: "opret", "oprette", "oprettelse" → "opret"; "redigér", "redigering" →
 * "redig"; also "artikel", "artikler" → "artikl". Looser than the stem; at least three letters stay.
 */
export function rootWord(word: string): string {
  const stem = stemWord(word)
  if (person.test(stem)) return stem
  const found = derivations.exec(stem)
  let root = found && found.index >= 3 ? withoutDouble(stem.slice(0, found.index)) : stem
  if (root.length > 6 && root.endsWith('er')) root = root.slice(0, -2)
  root = root.replace(/([bdfgkptv])el$/, '$1l')
  return roots[root] ?? root
}
