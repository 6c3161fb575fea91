import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import danish from '../../public/_locales/da/messages.json' with { type: 'json' }
import type { HandoverTask } from '../../utils/messaging/protocol.ts'
import type { DraftId, PictureId } from '../../utils/report/draft.ts'
import type { BannerContent } from './banner.ts'
import type { FormSearch } from './portal-reader.ts'
import { createSession } from './session.ts'

const portal = 'https://desk.example/servicedesk/customer/portal/4'
const messages: Readonly<Record<string, { readonly message: string }>> = danish

fakeBrowser.i18n.getMessage = (key: string) => messages[key]?.message ?? ''

const form = `<form id="request">
  <label for="summary">Opsummering *</label><input id="summary" type="text" required>
  <label for="description">Beskrivelse *</label><textarea id="description" required></textarea>
  <div id="attachments"><input type="file" multiple></div><ul id="names"></ul>
  <button type="submit">Send</button></form>`

const task: HandoverTask = {
  handoverId: 'h1',
  draftId: 'd1' as DraftId,
  portal: { origin: 'https://desk.example', portalId: '4', requestTypeNames: ['Indmeld fejl'] },
  payload: {
    summary: 'Artikel: Tomt felt',
    description: 'Hvad skete der?\nFeltet er tomt.',
    files: [{ pictureId: 'p1' as PictureId, name: 'billede-1.png', type: 'image/png' }],
    redactions: [],
  },
  expiresAt: 1_000_000,
  state: 'opened',
}

function play(
  change: {
    readonly task?: Partial<HandoverTask>
    readonly search?: FormSearch
    readonly may?: boolean
  } = {},
) {
  const shown: BannerContent[] = []
  const asked: { name: string; request: object }[] = []
  const gone: string[] = []
  const place = { now: 0, address: portal }
  const session = createSession({
    document,
    task: { ...task, ...change.task },
    banner: { show: (content) => shown.push(content), remove: () => shown.push({ heading: [], lead: '' }) },
    ask: ((name: string, request: object) => {
      asked.push({ name, request })
      return Promise.resolve(null)
    }) as Parameters<typeof createSession>[0]['ask'],
    now: () => place.now,
    files: () =>
      Promise.resolve([{ index: 0, file: new File(['x'], 'billede-1.png', { type: 'image/png' }) }]),
    limit: () => Promise.resolve(1000),
    findForm: () => Promise.resolve(change.search ?? { kind: 'found', id: '61' }),
    go: (address) => {
      if (change.may !== false) gone.push(address)
      return change.may !== false
    },
    later: () => undefined,
    address: () => place.address,
  })
  const at = async (address: string, html: string, later = 0) => {
    place.address = address
    place.now += later
    document.body.innerHTML = html
    await session.step()
  }
  const step = async (later = 0) => {
    place.now += later
    await session.step()
  }
  return {
    session,
    shown,
    asked,
    gone,
    at,
    step,
    last: () => shown.at(-1)!,
    names: () => asked.map((one) => one.name),
  }
}

const field = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)!

beforeEach(() => {
  Object.defineProperty(document, 'referrer', { configurable: true, value: '' })
})
afterEach(() => {
  document.body.innerHTML = ''
})

describe('createSession', () => {
  it('waits through the login, goes to the form by its name and fills it in', async () => {
    const { at, gone, last, names, asked, step } = play()
    await at('https://desk.example/servicedesk/customer/user/login', '<form><input type="password"></form>')
    expect(last().heading).toEqual(['Du er ikke logget ind i Servicedesk.'])
    await at(portal, '<h1>Portal</h1>')
    expect(gone).toEqual([`${portal}/create/61`])
    await at(`${portal}/create/61`, form)
    expect(field('summary').value).toBe('Artikel: Tomt felt')
    expect(field('description').value).toBe('Hvad skete der?\nFeltet er tomt.')
    expect(last().heading).toEqual(['Én ting mangler.', 'Intet er sendt endnu.'])
    expect(last().rows?.[0]).toMatchObject({ label: 'billede-1.png', missing: true })
    document.querySelector('#names')!.innerHTML = '<li>billede-1.png</li>'
    await step(500)
    expect(last().heading).toEqual(['Formularen er udfyldt.', 'Intet er sendt endnu.'])
    expect(last().send?.name).toBe('Send')
    expect(names()).toEqual(['handover.filled', 'handover.filled'])
    expect(asked[1]?.request).toEqual({
      handoverId: 'h1',
      filled: ['Opsummering', 'Beskrivelse', 'billede-1.png'],
      missing: [],
    })
  })

  it('leaves text of the person alone, before and after filling in', async () => {
    const { at, last, session, step } = play()
    await at(`${portal}/create/61`, form.replace('type="text"', 'type="text" value="Min titel"'))
    expect(field('summary').value).toBe('Min titel')
    expect(last().rows?.find((row) => row.id === 'summary')).toMatchObject({ missing: true, occupied: true })
    field('description').value = ''
    session.typed(field('description'))
    await step(500)
    expect(field('description').value).toBe('')
  })

  it('fills in again what a page that was still starting has emptied', async () => {
    const { at, step } = play()
    await at(`${portal}/create/61`, form)
    field('summary').value = ''
    await step(500)
    expect(field('summary').value).toBe('Artikel: Tomt felt')
  })

  it('says that a file was not seen when its name never comes', async () => {
    const { at, step, last } = play()
    await at(`${portal}/create/61`, form)
    await step(30_000)
    expect(last().rows?.[0]?.note).toBe('ses ikke i formularen endnu. Tjek, at navnet står der.')
  })

  it('gives up on a form it does not know, and takes it back when the form comes after all', async () => {
    const { at, step, last, names } = play()
    await at(`${portal}/create/61`, '<div id="root"></div>')
    await step(16_000)
    expect(last().heading).toEqual(['Panelet genkender ikke formularen og har ikke udfyldt noget.'])
    expect(last().copyAll).toBe('Artikel: Tomt felt\n\nHvad skete der?\nFeltet er tomt.')
    document.body.innerHTML = form
    await step(500)
    expect(field('summary').value).toBe('Artikel: Tomt felt')
    expect(names()).toEqual(['handover.failed', 'handover.filled'])
  })

  it('claims a case only when it came of this form', async () => {
    const { at, asked, last } = play()
    await at(`${portal}/create/61`, form)
    await at(`${portal}/CMS-2100`, '<h1>Artikel: Tomt felt</h1><p>CMS-2100</p>')
    expect(asked.at(-1)).toEqual({
      name: 'handover.created',
      request: { handoverId: 'h1', key: 'CMS-2100', url: `${portal}/CMS-2100` },
    })
    expect(last().heading).toEqual(['Sag CMS-2100 er oprettet i Servicedesk.'])
  })

  it('takes an older case that is looked up on the way for nothing', async () => {
    const before = play()
    await before.at(`${portal}/CMS-1990`, '<h1>Andet</h1><p>CMS-1990</p>')
    expect(before.names()).toEqual([])
    const after = play({ task: { state: 'filled' } })
    await after.at(`${portal}/CMS-1990`, '<h1>Andet</h1><p>CMS-1990</p>')
    expect(after.names()).toEqual([])
    expect(after.last().heading).toEqual(['Panelet kan ikke se, om sagen blev oprettet.'])
  })

  it('never fills in a second time after Send, and never goes back to the form by itself', async () => {
    const { at, session, gone, step, last } = play()
    await at(`${portal}/create/61`, form)
    session.sent()
    await at(`${portal}/create/61`, form)
    expect(field('summary').value).toBe('')
    await at(portal, '<h1>Portal</h1>')
    await step(6000)
    expect(gone).toEqual([])
    expect(last().heading).toEqual(['Panelet kan ikke se, om sagen blev oprettet.'])
  })

  it('repeats what the portal says after Send', async () => {
    const { at, session, step, last } = play()
    await at(`${portal}/create/61`, form)
    session.sent()
    document
      .querySelector('form')!
      .insertAdjacentHTML('beforeend', '<p role="alert">Feltet skal udfyldes.</p>')
    await step(500)
    expect(last().lead).toBe('Servicedesk skriver: ”Feltet skal udfyldes”. Dit udkast er gemt.')
  })

  it('does not run in circles between portal and form', async () => {
    const { at, last, names } = play({ may: false })
    await at(portal, '<h1>Portal</h1>')
    expect(last().copyAll).toBeDefined()
    expect(names()).toEqual(['handover.failed'])
  })

  it('passes the report on when the account may not file', async () => {
    const { at, asked, last } = play({ search: { kind: 'refused' } })
    await at(portal, '<h1>Portal</h1>')
    expect(last().heading).toEqual(['Din konto kan ikke oprette sager her.'])
    expect(asked).toEqual([{ name: 'handover.failed', request: { handoverId: 'h1', code: 'forbidden' } }])
  })

  it('fills in nothing after the hand-over has run out', async () => {
    const { at, last } = play()
    await at(`${portal}/create/61`, form, 2_000_000)
    expect(field('summary').value).toBe('')
    expect(last().heading[0]).toMatch(/^Der er gået mere end 1440 min\./u)
  })
})
