import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showLayer } from './layer.ts'

let root: ShadowRoot
let close: () => void
const done = vi.fn()
const within = { x: 0, y: 0, width: 1000, height: 800 }
const part = <Kind extends HTMLElement>(selector: string) => root.querySelector<Kind>(selector)!

beforeEach(() => {
  vi.useFakeTimers()
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed')
    return (root = attach.call(this, init))
  })
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn(), setPointerCapture: vi.fn() })
  close = showLayer(document, { within, text: (key) => key, done })
})

afterEach(() => {
  close()
  done.mockClear()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  document.body.dispatchEvent(event)
  return event
}

function point(type: string, clientX: number, clientY: number): void {
  const event = new MouseEvent(type, { clientX, clientY, button: 0 })
  Object.defineProperties(event, { isPrimary: { value: true }, pointerId: { value: 1 } })
  part('[role=application]').dispatchEvent(event)
}

const layers = () => document.querySelectorAll('cms-hjaelp-area').length

describe('showLayer', () => {
  it('is named and described for a screen reader, and has the keyboard', () => {
    const surface = part('[role=application]')
    expect(root.activeElement).toBe(surface)
    expect(part(`#${surface.getAttribute('aria-labelledby')}`).textContent).toBe('area_heading')
    expect(part(`#${surface.getAttribute('aria-describedby')}`).textContent).toBe('area_keys')
    expect(part('[role=dialog]').getAttribute('aria-modal')).toBe('true')
  })

  it('gives the area that was dragged, and goes', () => {
    point('pointerdown', 300, 400)
    point('pointermove', 100, 350)
    point('pointerup', 100, 350)
    expect(done).toHaveBeenCalledExactlyOnceWith({ x: 100, y: 350, width: 200, height: 50 })
    expect(layers()).toBe(0)
  })

  it('takes a mere press for nothing and keeps the area', () => {
    point('pointerdown', 300, 400)
    point('pointermove', 303, 401)
    point('pointerup', 303, 401)
    expect(done).not.toHaveBeenCalled()
    press('Enter')
    expect(done).toHaveBeenCalledExactlyOnceWith({ x: 250, y: 200, width: 500, height: 400 })
  })

  it('is moved and sized by keys that the page does not get, and says where it is', () => {
    const heard = vi.fn()
    document.body.addEventListener('keydown', heard)
    press('ArrowLeft')
    press('ArrowUp', { shiftKey: true })
    expect(press('s').defaultPrevented).toBe(true)
    expect(heard).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(part('output').textContent).toBe('area_place')
    press('Enter')
    expect(done).toHaveBeenCalledWith({ x: 240, y: 200, width: 500, height: 390 })
    document.body.removeEventListener('keydown', heard)
  })

  it('leaves the browser’s own shortcuts alone', () => {
    expect(press('r', { ctrlKey: true }).defaultPrevented).toBe(false)
    expect(press('F5').defaultPrevented).toBe(false)
  })

  it('keeps the keyboard among its own parts', () => {
    press('Tab')
    expect(root.activeElement?.textContent).toBe('area_button_take')
    press('Tab')
    expect(root.activeElement?.textContent).toBe('area_button_cancel')
    press('Tab')
    expect(root.activeElement).toBe(part('[role=application]'))
    press('Tab', { shiftKey: true })
    expect(root.activeElement?.textContent).toBe('area_button_cancel')
  })

  it.each([
    ['Esc', () => press('Escape')],
    ['the button', () => part('button:not(.main)').click()],
    ['leaving the page', () => dispatchEvent(new Event('pagehide'))],
  ])('is let be by %s, once', (_name, act) => {
    act()
    act()
    expect(done).toHaveBeenCalledExactlyOnceWith(null)
    expect(layers()).toBe(0)
  })

  it('takes the place of an older one', () => {
    const second = showLayer(document, { within, text: (key) => key, done })
    expect(layers()).toBe(1)
    second()
  })
})
