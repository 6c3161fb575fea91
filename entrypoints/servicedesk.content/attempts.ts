/** How often one hand-over may send its tab to the form: a portal that sends it back must not make a loop of it. */
const MOST_ATTEMPTS = 2

/** Counts in the tab's session, which survives the page but not the tab. The page could read it; it is a number. */
export function mayGo(session: Storage, handoverId: string): boolean {
  const key = `cms-hjaelp-${handoverId}`
  try {
    const count = Number(session.getItem(key) ?? 0)
    if (count >= MOST_ATTEMPTS) return false
    session.setItem(key, String(count + 1))
    return true
  } catch {
    // Without storage there is no telling: the person opens the form herself.
    return false
  }
}
