import { describe, expect, it, vi } from 'vitest'
import { success } from '../base/result.ts'
import { createListener, type Handlers, type RawSender, type Sender } from './handle.ts'
import { requestSchemas } from './protocol.ts'

const own = 'chrome-extension://abc'
const desk = 'https://detdigitalefolkebibliotek.atlassian.net'
const panel: RawSender = { id: 'abc', url: `${own}/panel.html`, frameId: 12, tab: { id: 7 } }
const page: RawSender = { id: 'abc', url: 'https://www.fjordby.example/admin', frameId: 0, tab: { id: 7 } }
const portal: RawSender = {
  id: 'abc',
  url: `${desk}/servicedesk/customer/portal/4`,
  frameId: 0,
  tab: { id: 9 },
}

function listen(answer: (name: string, request: unknown, sender: Sender) => unknown = () => success(null)) {
  const report = vi.fn()
  const handlers = Object.fromEntries(
    Object.keys(requestSchemas).map((name) => [
      name,
      (request: unknown, sender: Sender) => answer(name, request, sender),
    ]),
  ) as unknown as Handlers
  const listener = createListener(handlers, {
    extensionId: 'abc',
    ownOrigins: [own],
    servicedeskOrigin: async () => desk,
    report,
  })
  return { listener, report }
}

describe('createListener', () => {
  it.each([
    ['the panel', 'manual.status', panel],
    ['the panel in a tab of its own', 'settings.get', { ...panel, frameId: 0 }],
    ['the side panel', 'manual.status', { id: 'abc', url: `${own}/panel.html?side` }],
    ['the page script', 'page.panelClosed', page],
    ['the portal script', 'handover.claim', portal],
  ] as const)('answers %s', async (_who, name, sender) => {
    const { listener } = listen()
    expect(await listener({ name, request: {} }, sender)).toEqual({ ok: true, value: null })
  })

  it.each([
    ['a page script that asks as the panel', 'report.list', page],
    ['a portal script that asks as the panel', 'report.list', portal],
    ['the panel that speaks as a page', 'page.panelClosed', panel],
    ['a frame inside a page', 'page.panelClosed', { ...page, frameId: 3 }],
    ['a page without a tab', 'page.panelClosed', { id: 'abc', url: page.url, frameId: 0 }],
    ['a page of the browser', 'page.panelClosed', { ...page, url: 'about:blank' }],
    ['a library site that asks for a hand-over', 'handover.claim', page],
    ['a frame of the portal', 'handover.claim', { ...portal, frameId: 5 }],
    [
      'a host whose name begins like the portal',
      'handover.claim',
      { ...portal, url: `${desk}.evil.example/` },
    ],
    ['an extension whose name begins like ours', 'report.list', { ...panel, url: `${own}def/panel.html` }],
    ['a sender without an address', 'report.list', { id: 'abc' }],
  ] as const)('refuses %s', async (_who, name, sender) => {
    const answer = vi.fn()
    const { listener } = listen(answer)
    expect(await listener({ name, request: {} }, sender)).toEqual({ ok: false, code: 'forbidden' })
    expect(answer).not.toHaveBeenCalled()
  })

  it('refuses other extensions and unknown messages', async () => {
    const { listener } = listen()
    expect(await listener({ name: 'manual.status' }, { ...panel, id: 'other' })).toEqual({
      ok: false,
      code: 'bad-message',
    })
    for (const name of ['nothing.here', 'toString', '__proto__', ''])
      expect(await listener({ name }, panel)).toEqual({ ok: false, code: 'bad-message' })
  })

  it.each([
    ['manual.search', { query: 1 }],
    ['manual.search', { query: 'a', more: true }],
    ['manual.search', { query: 'a'.repeat(20_001) }],
    ['report.capture', {}],
    ['report.addPicture', { draftId: 'a', dataUrl: 'https://www.example.test/x.png' }],
    ['settings.set', { patch: { widthPx: 5 } }],
    ['panel.move', { side: 'top' }],
    ['manual.article', null],
  ])('does not hand %s with a bad request on', async (name, request) => {
    const answer = vi.fn()
    const { listener } = listen(answer)
    expect(await listener({ name, request }, panel)).toEqual({ ok: false, code: 'bad-message' })
    expect(answer).not.toHaveBeenCalled()
  })

  it('leaves messages that are not for the background to others', () => {
    const { listener } = listen()
    for (const message of [null, 'hi', 3, { to: 'panel', kind: 'draft' }, { name: 7 }])
      expect(listener(message, panel)).toBeUndefined()
  })

  it('tells the handler which tab asks', async () => {
    const { listener } = listen((_name, _request, sender) => success(sender))
    expect(await listener({ name: 'panel.place', request: {} }, panel)).toEqual({
      ok: true,
      value: { kind: 'panel', tabId: 7, frameId: 12, url: panel.url },
    })
  })

  it.each([
    [new DOMException('full', 'QuotaExceededError'), 'storage-full'],
    [new DOMException('gone', 'InvalidStateError'), 'storage-failed'],
    [new Error('file-unread'), 'file-unread'],
    [new Error('what?'), 'unexpected'],
    ['text', 'unexpected'],
  ])('turns what is thrown into a code and writes it down', async (thrown, code) => {
    const { listener, report } = listen(() => Promise.reject(thrown))
    expect(await listener({ name: 'report.list' }, panel)).toEqual({ ok: false, code })
    expect(report).toHaveBeenCalledWith('report.list', thrown)
  })
})
