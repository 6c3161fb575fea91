/**
 * Makes something when it is first asked for and keeps it. `forget` makes the next call make it anew; a failure is
 * never kept.
 */
export function lazy<Value>(make: (forget: () => void) => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  const forget = (): void => {
    made = undefined
  }
  return () => {
    made ??= make(forget).catch((error: unknown) => {
      forget()
      throw error
    })
    return made
  }
}
