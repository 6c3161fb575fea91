import { describe, expect, it } from 'vitest'
import { mayGo } from './attempts.ts'
import { findForm, findLimit } from './portal-reader.ts'

const place = { portalId: '4', names: ['Indmeld fejl'] }
const types = (portalId: string, ...names: readonly string[]) => ({
  values: names.map((name, index) => ({ id: String(60 + index), name, portalId })),
})

/** Answers each path with a status and a body; anything else is not found. */
function desk(answers: Readonly<Record<string, readonly [status: number, body: unknown]>>) {
  const asked: string[] = []
  const fetch = ((path: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${path}`)
    const found = Object.entries(answers).find(([start]) => path.startsWith(start))
    if (found === undefined) return Promise.resolve(new Response('{}', { status: 404 }))
    const [status, body] = found[1]
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
  }) as typeof globalThis.fetch
  return { fetch, asked }
}

const own = '/rest/servicedeskapi/servicedesk/4/requesttype'
const list = '/rest/servicedeskapi/servicedesk?'

describe('findForm', () => {
  it('finds the form by its name, by reading alone', async () => {
    const { fetch, asked } = desk({ [own]: [200, types('4', 'Udviklingsønsker', 'Indmeld fejl')] })
    expect(await findForm(fetch, place)).toEqual({ kind: 'found', id: '61' })
    expect(asked).toEqual([`GET ${own}?limit=100`])
  })

  it('looks for the portal among the other desks when their numbers differ', async () => {
    const { fetch } = desk({
      [list]: [200, { values: [{ id: '4' }, { id: '7' }, { id: '9' }] }],
      '/rest/servicedeskapi/servicedesk/7/requesttype': [200, types('12', 'Indmeld fejl')],
      '/rest/servicedeskapi/servicedesk/9/requesttype': [200, types('4', 'Indmeld fejl')],
    })
    expect(await findForm(fetch, place)).toEqual({ kind: 'found', id: '60' })
  })

  it.each([
    ['no login', 401, '', { kind: 'signed-out' }],
    ['a login page that answers as if all were well', 200, '<html><h1>Log in</h1>', { kind: 'signed-out' }],
    ['an account without rights', 403, '{"errorMessage":"Nej"}', { kind: 'refused' }],
    [
      'a desk in trouble',
      500,
      '{"errorMessage":"Prøv igen senere"}',
      { kind: 'failed', says: 'Prøv igen senere' },
    ],
    ['a gateway’s page', 502, '<html>502</html>', { kind: 'failed', says: '' }],
    ['another shape', 200, '{"types":[]}', { kind: 'failed', says: '' }],
  ])('hears %s', async (_name, status, body, expected) => {
    expect(await findForm(desk({ [own]: [status, body] }).fetch, place)).toEqual(expected)
  })

  it('leaves the choice to the person when no name fits, and says so when there is nothing to choose', async () => {
    expect(await findForm(desk({ [own]: [200, types('4', 'Andet')] }).fetch, place)).toEqual({ kind: 'none' })
    expect(
      await findForm(desk({ [own]: [200, { values: [] }], [list]: [200, { values: [] }] }).fetch, place),
    ).toEqual({
      kind: 'refused',
    })
  })

  it('survives a network that is not there', async () => {
    const fetch = () => Promise.reject(new TypeError('offline'))
    expect(await findForm(fetch, place)).toEqual({ kind: 'failed', says: '' })
    expect(await findLimit(fetch)).toBeUndefined()
  })
})

describe('mayGo', () => {
  it('lets one hand-over leave for the form twice, and another as often', () => {
    sessionStorage.clear()
    expect([1, 2, 3].map(() => mayGo(sessionStorage, 'a'))).toEqual([true, true, false])
    expect(mayGo(sessionStorage, 'b')).toBe(true)
  })
})
