import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fitMark, fitPage, pageStyle } from './page-style.ts'

const boxes: Record<string, [left: number, width: number]> = {
  bar: [0, 1366],
  sidebar: [1006, 360],
  dialog: [20, 1326],
  confirm: [300, 400],
  tray: [0, 240],
}

const taken = (side: 'left' | 'right') => ({ side, widthPx: 400, heightPx: 440 })

beforeEach(() => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1366)
  document.body.innerHTML = `
    <div id="bar" class="toolbar-bar" style="position:fixed"></div><div id="tray" class="toolbar-tray" style="position:fixed"></div>
    <aside id="gin_sidebar" data-box="sidebar" style="position:fixed"></aside>
    <header class="region-sticky" data-box="bar" style="position:sticky"></header>
    <div id="dialog" class="ui-dialog" style="position:fixed"></div><div id="confirm" class="ui-dialog" style="position:fixed"></div>`
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [left, width] = boxes[this.getAttribute('data-box') ?? this.id] ?? [0, 0]
    return new DOMRect(left, 0, width, 50)
  })
})

afterEach(() => vi.restoreAllMocks())

const marks = () =>
  Object.fromEntries(
    [...document.querySelectorAll(`[${fitMark}]`)].map((one) => [one.id, one.getAttribute(fitMark)]),
  )

describe('fitPage', () => {
  it('marks what is fixed and would lie under a panel on the right', () => {
    fitPage(document, taken('right'))
    expect(marks()).toEqual({ bar: 'wide', gin_sidebar: 'edge', dialog: 'dialog' })
  })

  it('marks other things for a panel on the left', () => {
    fitPage(document, taken('left'))
    expect(marks()).toEqual({ bar: 'wide', tray: 'edge', dialog: 'dialog', confirm: 'dialog' })
  })

  it('takes its marks away when there is no panel', () => {
    fitPage(document, taken('right'))
    fitPage(document, { side: 'right', widthPx: 0, heightPx: 0 })
    expect(marks()).toEqual({})
  })
})

describe('pageStyle', () => {
  it('changes nothing in print', () => {
    expect(
      pageStyle(taken('right'))
        .match(/@media[^{]+/g)
        ?.every((media) => media.startsWith('@media screen')),
    ).toBe(true)
  })
})
