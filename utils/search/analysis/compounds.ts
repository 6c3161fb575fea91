export interface CompoundSplit {
  readonly parts: readonly string[]
}

const shortestPart = 3
const linkers = ['', 's', 'e', 'es', 'en', 'er'] as const

/**
 * Splits a folded Danish compound into two or three known parts: "bibliotekssiden" → "bibliotek" + "siden". Linking -s-
 * and -e- between the parts are dropped, and need not be there. The split with the fewest parts, then the longest
 * last part (the head) wins; undefined when there is none.
 */
export function splitCompound(word: string, isKnown: (part: string) => boolean): CompoundSplit | undefined {
  if (word.length < 2 * shortestPart + 1 || /\d/.test(word)) return undefined
  const two = splitInTwo(word, isKnown)
  if (two) return { parts: two }
  if (word.length < 14) return undefined
  for (let at = word.length - 4; at >= 8; at--) {
    const head = word.slice(at)
    if (!isKnown(head)) continue
    for (const modifier of withoutLinker(word.slice(0, at))) {
      const front = splitInTwo(modifier, isKnown)
      if (front) return { parts: [...front, head] }
    }
  }
  return undefined
}

/** The words that two neighbours may be one of: "bruger", "oprettelse" → "brugeroprettelse", "brugersoprettelse" … */
export function joinCompound(first: string, second: string): string[] {
  return ['', 's', 'e'].map((linker) => first + linker + second)
}

function splitInTwo(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const head = word.slice(at)
    if (!isKnown(head)) continue
    for (const modifier of withoutLinker(word.slice(0, at))) if (isKnown(modifier)) return [modifier, head]
  }
  return undefined
}

function withoutLinker(modifier: string): string[] {
  const forms: string[] = []
  for (const linker of linkers) {
    const bare = linker === '' ? modifier : modifier.slice(0, -linker.length)
    if (modifier.endsWith(linker) && bare.length >= shortestPart) forms.push(bare)
  }
  return forms
}
