/** Where the person types the tree changes at every key, and nothing there is ours to read. */
const typingPlaces = '.ck-editor,.ck-body-wrapper,cms-hjaelp'
const restMs = 150
const throttleMs = 300

/**
 * Follows the page until the signal aborts: calls when the focus has rested somewhere else, and, seldom and when the page is
 * idle, when messages, dialogs or parts of forms have come or gone.
 */
export function watchPage(onChange: () => void, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let waiting = false
  document.addEventListener(
    'focusin',
    () => {
      clearTimeout(rest)
      rest = setTimeout(onChange, restMs)
    },
    { signal },
  )
  const observer = new MutationObserver((records) => {
    if (waiting) return
    waiting = records.some(({ target }) => !(target instanceof Element && target.closest(typingPlaces)))
    if (!waiting) return
    setTimeout(() => {
      whenIdle(() => {
        waiting = false
        if (!signal.aborted) onChange()
      })
    }, throttleMs)
  })
  observer.observe(document.body, { childList: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
}

/** Runs when the page has nothing better to do, or after half a second. Safari has no idle callback. */
export function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 500 })
  else setTimeout(run, 50)
}
