import type { Frame } from 'puppeteer-core'

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
}

declare global {
  // Lives in the frame that is watched.
  var seenShifts: { readonly text: string }[] | undefined
}

/**
 * Notes every shift of the layout in a frame from its beginning, also right after keys. Rows of the result list do not count:
 * another question has other rows. Chromium only; nothing is noted where the browser does not measure it.
 * https://wicg.github.io/layout-instability/
 */
export async function watchShifts(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return false
    const seen: { readonly text: string }[] = []
    globalThis.seenShifts = seen
    const name = (node: Node | null) =>
      node instanceof Element
        ? `${node.tagName}.${node.getAttribute('class') ?? ''}`
        : `“${node?.textContent ?? ''}”`
    const isRow = (node: Node | null) =>
      (node instanceof Element ? node : node?.parentElement)?.closest('.ch-hits') instanceof Element
    const observer = new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        // A row that is gone has no node any more.
        const moved = sources.filter(({ node }) => node?.isConnected && !isRow(node))
        if (moved.length > 0)
          seen.push({ text: `${value.toFixed(4)} ${moved.map(({ node }) => name(node)).join(', ')}` })
      }
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    return true
  })
}

/** What has moved since the last time it was asked for. */
export async function takeShifts(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(async () => {
    // Entries are handed out after the frame that moved.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
    return (globalThis.seenShifts ?? []).splice(0).map(({ text }) => text)
  })
}

/** Boxes of the parts that stand still, as `x y width height` by selector; those that are not there are left out. */
export async function boxesOf(
  frame: Frame,
  selectors: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  return frame.evaluate(
    (wanted) =>
      Object.fromEntries(
        wanted.flatMap((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect()
          return box ? [[selector, [box.x, box.y, box.width].map(Math.round).join(' ')]] : []
        }),
      ),
    selectors,
  )
}
