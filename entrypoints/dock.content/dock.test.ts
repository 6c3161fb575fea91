import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDock, type Dock } from './dock.ts'
import { spinePx } from './dock-state.ts'

let root: ShadowRoot
let dock: Dock
const onSize = vi.fn()
const onClose = vi.fn()
const place = { side: 'right', widthPx: 400 } as const

const hosts = () => [...document.querySelectorAll<HTMLElement>('cms-hjaelp')]
const pageCss = () => hosts()[0]?.querySelector('style')?.textContent ?? ''
const part = (selector: string) => root.querySelector<HTMLElement>(selector)!

beforeEach(() => {
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed')
    return (root = attach.call(this, init))
  })
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn(), hidePopover: vi.fn() })
  vi.stubGlobal('innerWidth', 1366)
  document.body.innerHTML = '<input id="field">'
  dock = createDock({ src: () => 'about:blank', text: (key) => key, onSize, onClose })
})

afterEach(() => {
  dock.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  onSize.mockClear()
})

describe('createDock', () => {
  it('shows one panel beside a narrowed page, however often it is asked', () => {
    dock.show(place)
    dock.show({ ...place, focus: true })
    expect(hosts()).toHaveLength(1)
    expect(hosts()[0]?.popover).toBe('manual')
    expect(pageCss()).toContain('html{margin-right:400px!important}')
    expect(part('iframe').title).toBe('a11y_frame_title')
    expect(dock.isOpen()).toBe(true)
  })

  it('takes the place of a panel left over from before an update', () => {
    document.documentElement.append(document.createElement('cms-hjaelp'))
    dock.show(place)
    expect(hosts()).toHaveLength(1)
  })

  it('loads the panel out of sight before it is said where it stands, and shows the same one', () => {
    dock.load()
    const [loading] = hosts()
    expect(loading?.hasAttribute('hush')).toBe(true)
    expect(dock.isOpen()).toBe(false)
    expect(pageCss()).toBe('/**/')
    dock.show(place)
    expect(hosts()).toEqual([loading])
    expect(loading?.hasAttribute('hush')).toBe(false)
  })

  it('moves to the other side without being made anew', () => {
    dock.show(place)
    const [before] = hosts()
    dock.show({ side: 'left', widthPx: 400 })
    expect(hosts()).toEqual([before])
    expect(pageCss()).toContain('margin-left:400px')
    expect(pageCss()).not.toContain('margin-right:400px')
  })

  it('never takes so much that the page has no room left', () => {
    vi.stubGlobal('innerWidth', 900)
    dock.show({ side: 'right', widthPx: 720 })
    expect(pageCss()).toContain('margin-right:580px')
  })

  it('folds to its spine and unfolds to the width it had', () => {
    dock.show({ side: 'right', widthPx: 500 })
    dock.fold(true)
    expect(pageCss()).toContain(`margin-right:${spinePx}px`)
    expect(part('iframe').hidden).toBe(true)
    expect(part('nav').hidden).toBe(false)
    expect(dock.isOpen()).toBe(false)
    expect(onSize).toHaveBeenLastCalledWith(spinePx)
    part('nav button').click()
    expect(pageCss()).toContain('margin-right:500px')
    expect(onSize).toHaveBeenLastCalledWith(500)
  })

  it('comes up folded when it was folded', () => {
    dock.show({ side: 'right', widthPx: spinePx })
    expect(part('iframe').hidden).toBe(true)
    dock.fold(false)
    expect(pageCss()).toContain('margin-right:400px')
  })

  it('leaves nothing behind, gives the focus back and says that it was closed by its own button', () => {
    document.getElementById('field')?.focus()
    dock.show({ ...place, focus: true })
    dock.fold(true)
    hosts()[0]!.tabIndex = 0
    hosts()[0]!.focus()
    part('nav button:last-child').click()
    expect(hosts()).toEqual([])
    expect(document.activeElement?.id).toBe('field')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('gives the field its keyboard back when the panel says so, and to nobody else', () => {
    const field = document.getElementById('field')!
    field.focus()
    dock.show({ ...place, focus: true })
    const view = part('iframe') as HTMLIFrameElement
    const say = (source: unknown, data: unknown) =>
      window.dispatchEvent(Object.assign(new MessageEvent('message', { data }), { source }))
    vi.spyOn(view, 'contentWindow', 'get').mockReturnValue(window)
    field.blur()
    say(null, 'cms-hjaelp-leave')
    say(view.contentWindow, { other: true })
    expect(document.activeElement?.id).not.toBe('field')
    say(view.contentWindow, 'cms-hjaelp-leave')
    expect(document.activeElement?.id).toBe('field')
  })

  it('is sized with the keys on its edge, within limits', () => {
    dock.show(place)
    const grip = part('[role=separator]')
    const press = (key: string) => {
      grip.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      return grip.getAttribute('aria-valuenow')
    }
    expect(press('ArrowLeft')).toBe('432')
    expect(press('ArrowRight')).toBe('400')
    expect(press('Home')).toBe('320')
    expect(press('ArrowRight')).toBe('320')
    expect(press('End')).toBe('720')
    expect(onSize).toHaveBeenLastCalledWith(720)
    dock.show({ side: 'left', widthPx: 400 })
    expect(press('ArrowRight')).toBe('432')
  })

  it('takes no key that is not its own', () => {
    dock.show(place)
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    part('[role=separator]').dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    expect(onSize).not.toHaveBeenCalled()
  })

  it('becomes invisible for a picture without moving the page', () => {
    dock.show(place)
    const before = pageCss()
    dock.hush('')
    expect(hosts()[0]?.hasAttribute('hush')).toBe(true)
    expect(pageCss()).toBe(before)
    dock.hush(null)
    expect(hosts()[0]?.hasAttribute('hush')).toBe(false)
  })

  it('says once what to do when the extension has been updated', () => {
    dock.show(place)
    dock.lose({ message: 'Genindlæs siden.', reload: 'Genindlæs' })
    dock.lose({ message: 'Genindlæs siden.', reload: 'Genindlæs' })
    expect(root.querySelectorAll('[role=alert]')).toHaveLength(1)
    expect(root.querySelector('iframe')).toBeNull()
  })

  it('tells the panel when Gin changes between light and dark, and nothing when anything else changes', async () => {
    dock.show(place)
    const view = part('iframe') as HTMLIFrameElement
    const told: unknown[] = []
    vi.spyOn(view, 'contentWindow', 'get').mockReturnValue({
      postMessage: (data: unknown) => told.push(data),
    } as unknown as Window)
    const gin = document.documentElement
    gin.classList.add('other')
    gin.classList.add('gin--dark-mode')
    await vi.waitFor(() => expect(told).toEqual([{ cmsHelpTheme: 'dark' }]))
    document.body.setAttribute('data-gin-accent', 'blue')
    gin.classList.remove('gin--dark-mode')
    await vi.waitFor(() => expect(told[1]).toEqual({ cmsHelpTheme: 'light' }))
    dock.close()
    gin.classList.add('gin--dark-mode')
    await new Promise((resolve) => setTimeout(resolve))
    expect(told).toHaveLength(2)
    gin.className = ''
    document.body.removeAttribute('data-gin-accent')
  })
})
