/** The first sentence and the rest: what happened, then what is safe and what to do. */
export function splitLead(message: string): readonly [first: string, rest: string] {
  const end = /[.?](?= \p{Lu})/u.exec(message)
  return end === null ? [message, ''] : [message.slice(0, end.index + 1), message.slice(end.index + 2)]
}
