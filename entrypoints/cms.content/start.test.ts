import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageContext } from '../../utils/context/page-context.ts'
import { api, ask, isConnected } from './api.ts'
import { start } from './start.ts'

vi.mock('./api.ts', () => ({
  api: { runtime: { onMessage: { addListener: vi.fn() } } },
  ask: vi.fn(() => Promise.resolve(undefined)),
  isConnected: vi.fn(() => true),
}))

const settings = '{"path":{"currentPath":"node/3/edit","currentPathIsAdmin":true}}'
const form = `<form class="node-form" data-drupal-selector="node-page-edit-form">
  <div class="form-item"><label for="t">Titel</label><input id="t" name="title[0][value]"></div></form>
  <div class="ck-editor"><p>Tekst</p></div><button id="b">Andet</button>`

const rest = () => vi.advanceTimersByTimeAsync(1000)
const calls = () => vi.mocked(ask).mock.calls.map(([name, request]) => ({ name, ...contextOf(request) }))

function contextOf(request: unknown): Partial<PageContext> {
  return (request as { context: PageContext }).context
}

function openPage(className: string, html: string): void {
  document.body.replaceWith(document.createElement('body'))
  document.body.className = className
  document.body.innerHTML = html
}

function openCmsPage(): void {
  openPage(
    'is-admin-page',
    `<script type="application/json" data-drupal-selector="drupal-settings-json">${settings}</script><main>${form}</main>`,
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(isConnected).mockReturnValue(true)
})

afterEach(() => {
  // A script that has lost its extension stops at its next word: so no test hears another's page.
  vi.mocked(isConnected).mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  vi.clearAllMocks()
  vi.useRealTimers()
})

describe('start', () => {
  it('says nothing and watches nothing on a page that is not the CMS', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    const listen = vi.spyOn(document, 'addEventListener')
    openPage('', '<form><input id="q" name="q"></form>')
    start()
    document.getElementById('q')?.focus()
    document.body.append(document.createElement('p'))
    await rest()
    expect(ask).not.toHaveBeenCalled()
    expect(observe).not.toHaveBeenCalled()
    expect(listen).not.toHaveBeenCalled()
  })

  it('tells what page was opened, once', async () => {
    openCmsPage()
    start()
    expect(ask).not.toHaveBeenCalled()
    await rest()
    expect(calls()).toMatchObject([{ name: 'page.opened', path: '/node/3/edit', form: { bundle: 'page' } }])
  })

  it('tells of the field the focus rests in, and keeps it while the panel has the focus', async () => {
    openCmsPage()
    const panel = document.createElement('cms-hjaelp')
    panel.tabIndex = 0
    document.body.append(panel)
    start()
    await rest()
    document.getElementById('t')?.focus()
    await rest()
    panel.focus()
    await rest()
    expect(calls().slice(1)).toMatchObject([
      { name: 'page.changed', focusedField: { name: 'title', label: 'Titel' } },
    ])
  })

  it('tells of a message that a script adds, and not of typing in an editor', async () => {
    openCmsPage()
    start()
    await rest()
    document.querySelector('.ck-editor p')?.append(document.createElement('b'))
    await rest()
    expect(ask).toHaveBeenCalledTimes(1)
    document
      .querySelector('main')
      ?.insertAdjacentHTML('afterbegin', '<div class="messages messages--error">Det gik galt.</div>')
    await rest()
    expect(calls().slice(1)).toMatchObject([
      { name: 'page.changed', messages: [{ type: 'error', text: 'Det gik galt.' }] },
    ])
  })

  it('does not repeat itself when the page has changed in nothing that counts', async () => {
    openCmsPage()
    start()
    await rest()
    document.querySelector('main')?.append(document.createElement('hr'))
    await rest()
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('stops when the extension has been updated', async () => {
    openCmsPage()
    start()
    await rest()
    vi.mocked(isConnected).mockReturnValue(false)
    document.getElementById('t')?.focus()
    await rest()
    vi.mocked(isConnected).mockReturnValue(true)
    document.getElementById('b')?.focus()
    await rest()
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('answers a question about the page and leaves other commands alone', () => {
    openCmsPage()
    start()
    const listener = vi.mocked(api.runtime.onMessage.addListener).mock.calls[0]![0]
    const answer = vi.fn()
    listener({ to: 'panel', kind: 'draft' }, {}, answer)
    listener({ to: 'page', kind: 'conceal' }, {}, answer)
    expect(answer).not.toHaveBeenCalled()
    listener({ to: 'page', kind: 'read' }, {}, answer)
    expect(answer).toHaveBeenCalledWith(expect.objectContaining({ path: '/node/3/edit' }))
  })
})
