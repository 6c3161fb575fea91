import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import danish from '../../public/_locales/da/messages.json' with { type: 'json' }
import { createBanner, type BannerContent } from './banner.ts'
import { fieldRow, requiredRow } from './rows.ts'

const messages: Readonly<Record<string, { readonly message: string }>> = danish
fakeBrowser.i18n.getMessage = (key: string) => messages[key]?.message ?? ''

let root: ShadowRoot
const attach = Element.prototype.attachShadow

beforeEach(() => {
  HTMLElement.prototype.showPopover = vi.fn()
  Element.prototype.attachShadow = function (init) {
    expect(init.mode).toBe('closed')
    root = attach.call(this, init)
    return root
  }
})
afterEach(() => {
  Element.prototype.attachShadow = attach
  document.body.innerHTML = ''
})

const field = fieldRow({ id: 'summary', label: 'Opsummering', state: 'filled', value: 'Artikel: Tomt felt' })
const content = (change: Partial<BannerContent> = {}): BannerContent => ({
  heading: ['Formularen er udfyldt.', 'Intet er sendt endnu.'],
  lead: 'Læs det igennem.',
  rows: [field],
  ...change,
})

function show(first: BannerContent) {
  const actions = { copy: vi.fn(() => Promise.resolve('Opsummering er kopieret')), save: vi.fn() }
  const banner = createBanner(document, actions)
  banner.show(first)
  return { banner, actions }
}

const press = (id: string) => root.querySelector<HTMLElement>(`[data-id="${id}"]`)!.click()

describe('createBanner', () => {
  it('stands before the body, in the top layer, and announces itself', () => {
    const { banner } = show(content())
    expect(document.body.previousElementSibling?.shadowRoot).toBeNull()
    expect(root.querySelector('[role="status"]')?.textContent).toBe(
      'Formularen er udfyldt. Intet er sendt endnu.',
    )
    banner.show(content({ heading: ['Én ting mangler.'], urgent: true }))
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('Én ting mangler.')
    banner.remove()
    expect(document.documentElement.style.paddingTop).toBe('')
  })

  it('copies a field and says so', async () => {
    const { actions } = show(content())
    press('summary')
    expect(actions.copy).toHaveBeenCalledWith('Artikel: Tomt felt', 'Opsummering')
    await vi.waitFor(() =>
      expect(root.querySelector('[role="status"]')?.textContent).toBe('Opsummering er kopieret'),
    )
  })

  it('keeps its elements while nothing that is seen changes, but goes to the field as it is now', () => {
    document.body.innerHTML = '<input id="old"><input id="new">'
    const [old, fresh] = [...document.querySelectorAll('input')]
    const { banner } = show(content({ rows: [requiredRow('Bibliotek', old!)] }))
    const button = root.querySelector('[data-id="required-Bibliotek"]')
    banner.show(content({ rows: [requiredRow('Bibliotek', fresh!)] }))
    expect(root.querySelector('[data-id="required-Bibliotek"]')).toBe(button)
    press('required-Bibliotek')
    expect(document.activeElement?.id).toBe('new')
  })

  it('goes to the portal’s own button and never presses it', () => {
    document.body.innerHTML = '<button id="send">Send</button>'
    const button = document.querySelector<HTMLElement>('#send')!
    const pressed = vi.fn()
    button.addEventListener('click', pressed)
    show(content({ send: { name: 'Send', element: button } }))
    press('send')
    expect(document.activeElement).toBe(button)
    expect(pressed).not.toHaveBeenCalled()
  })

  it('folds, and goes away when nothing more will come', () => {
    const { banner } = show(content())
    press('fold')
    expect(root.querySelector('.is-folded')).not.toBeNull()
    banner.show(content({ final: true }))
    press('fold')
    expect(root.host.isConnected).toBe(false)
  })
})
