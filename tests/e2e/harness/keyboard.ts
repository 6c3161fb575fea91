import type { Frame, KeyInput, Page } from 'puppeteer-core'

/** What has the keyboard, as a person who sees only that would tell it. */
export interface Focus {
  readonly tag: string
  readonly id: string
  readonly name: string
  /** What is wrong with it: nothing has it, it is out of sight, hidden behind something, or shows no sign of it. */
  readonly fault: string | undefined
}

type Wanted = { readonly name: string } | { readonly selector: string }

const mostTabs = 150

/** A person without a pointer: presses keys, and looks after every one of them where the keyboard is. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(key: KeyInput, ...held: readonly KeyInput[]): Promise<void> {
    for (const other of held) await this.#page.keyboard.down(other)
    await this.#page.keyboard.press(key)
    for (const other of held) await this.#page.keyboard.up(other)
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words)
  }

  /** Tab until `wanted` has the keyboard; fails at the first stop that cannot be seen. */
  async tabTo(frame: Frame, wanted: Wanted, { back = false } = {}): Promise<Focus> {
    const path: string[] = []
    for (let tabs = 0; tabs <= mostTabs; tabs += 1) {
      if (await isAt(frame, wanted)) return this.at(frame)
      await this.press('Tab', ...(back ? (['Shift'] as const) : []))
      const focus = await readFocus(frame)
      path.push(`${focus.tag}${focus.id && `#${focus.id}`} ${focus.name}`)
      if (focus.fault && focus.tag !== '') throw new Error(`${focus.fault} after: ${path.join(' → ')}`)
    }
    throw new Error(`no way to ${JSON.stringify(wanted)}: ${path.join(' → ')}`)
  }

  /** Where the keyboard is now; fails when it is nowhere or cannot be seen there. */
  async at(frame: Frame): Promise<Focus> {
    const focus = await readFocus(frame)
    if (focus.fault) throw new Error(`${focus.fault}: ${focus.tag}#${focus.id} ${focus.name}`)
    return focus
  }

  /** Waits until a new screen has taken the keyboard to its heading or to what she came from. */
  async arrived(frame: Frame, selector: string): Promise<Focus> {
    await frame.waitForFunction(
      (wanted) => document.hasFocus() && document.activeElement?.matches(wanted),
      { timeout: 10_000 },
      selector,
    )
    return this.at(frame)
  }
}

async function isAt(frame: Frame, wanted: Wanted): Promise<boolean> {
  if ('selector' in wanted)
    return frame.evaluate(
      (selector) => document.hasFocus() && (document.activeElement?.matches(selector) ?? false),
      wanted.selector,
    )
  const focus = await readFocus(frame)
  return focus.name === wanted.name && focus.tag !== ''
}

/** Runs in the frame. An empty tag means that the keyboard is in another frame: a page's own parts are its own matter. */
function readFocus(frame: Frame): Promise<Focus> {
  return frame.evaluate(() => {
    const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00A0]+/g, ' ').trim()
    const active = document.activeElement
    if (!document.hasFocus()) return { tag: '', id: '', name: '', fault: 'the keyboard is elsewhere' }
    if (!(active instanceof HTMLElement || active instanceof SVGElement) || active === document.body)
      return { tag: 'BODY', id: '', name: '', fault: 'nothing has the keyboard' }
    // What holds a closed tree of its own: the keyboard is somewhere in that.
    if (active.tabIndex < 0 && !/^(?:H[1-6]|MAIN)$/.test(active.tagName) && !active.matches(':focus-visible'))
      return { tag: '', id: '', name: '', fault: 'the keyboard is in a closed tree' }
    const labels = 'labels' in active && active.labels instanceof NodeList ? [...active.labels] : []
    const name = active.getAttribute('aria-label') ?? labels[0]?.textContent ?? active.textContent
    const focus = { tag: active.tagName, id: active.id, name: plain(name).replace(/^\d+ ?/, '') }
    // A heading that a new screen brings forward is read, not used: it needs no sign.
    if (active.tabIndex < 0 && /^(?:H[1-6]|MAIN)$/.test(active.tagName)) return { ...focus, fault: undefined }
    return { ...focus, fault: outOfSight(active) ?? signless(active) }

    function outOfSight(element: Element): string | undefined {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
      const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2
      if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return 'out of sight'
      const seen = document.elementFromPoint(x, y)
      const shown =
        seen && (element.contains(seen) || seen.contains(element) || seen.closest('label')?.contains(element))
      return shown ? undefined : `hidden behind ${seen?.className ?? 'nothing'}`
    }

    function signless(element: Element): string | undefined {
      if (!element.matches(':focus-visible')) return 'not :focus-visible'
      const around = [element, element.closest('label'), element.nextElementSibling, element.parentElement]
      const signed = around.some((one) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
      })
      return signed ? undefined : 'no sign of the keyboard'
    }
  })
}
