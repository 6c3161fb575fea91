/** How a wish is put: "vi ønsker", "det skal kunne", "vi mangler". */
const wishWords =
  /(?<!\p{L})(?:ønske[rt]?|vil (?:\p{L}+ )?(?:gerne|kunne|have)|(?:skal|bør|burde) kunne|kunne tænke|mangler|savner)(?!\p{L})/iu
/** A further one is told by a word of addition, or it is a point of a list. */
const further =
  /^\s*(?:\d+[.)]|[-*•])\s+|(?<!\p{L})(?:desuden|derudover|endvidere|ligeledes|samtidig|et andet ønske)(?!\p{L})/iu

/**
 * Where a second wish begins in the text of a wish, so that each can become a case of its own; `undefined` when there
 * seems to be one only. Told late rather than wrongly: a sentence counts when it says "desuden" or is a point of a
 * list, and both it and what stands before it wish for something.
 */
export function secondWish(words: string): number | undefined {
  let at = 0
  for (const part of words.split(/(?<=(?<!\d)[.!?]|\n)(?=\s*\S)/u)) {
    const before = words.slice(0, at)
    if (wishWords.test(before) && further.test(part) && wishWords.test(part)) return at
    at += part.length
  }
  return undefined
}
