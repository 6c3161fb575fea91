/** What was kept in this browser for the next first paint; empty when nothing was, or where storage is blocked. */
export function readKeptValue(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Where storage is blocked the next first paint guesses, and is put right a moment later. */
export function keepValue(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing hangs on it.
  }
}
