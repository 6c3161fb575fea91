import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readCases, readRequestTypes, readUploadLimit } from './servicedesk.ts'
import { json, testNetwork, type Answer, type Asked } from './test-host.ts'

const origin = 'https://desk.example'
const now = Date.parse('2026-11-24T09:00:00Z')

function desk(answer: (asked: Asked, turn: number) => Answer) {
  const network = testNetwork(answer, { now: () => now })
  return { origin, portalId: '4', network }
}

function page(values: readonly unknown[], isLastPage = true): object {
  return { _expands: [], size: values.length, start: 0, limit: 50, isLastPage, _links: {}, values }
}

const request = (key: string, more: object = {}) => ({
  issueId: '1',
  issueKey: key,
  summary: `Om ${key}`,
  createdDate: { epochMillis: 1 },
  currentStatus: {
    status: 'Under behandling',
    statusCategory: 'INDETERMINATE',
    statusDate: { epochMillis: 5 },
  },
  _links: { web: `${origin}/servicedesk/customer/portal/4/${key}` },
  ...more,
})

describe('readCases', () => {
  it('gives the cases that the signed-in person sees', async () => {
    const place = desk(() => json(page([request('CMS-2')])))
    expect(await readCases(place)).toEqual({
      ok: true,
      value: [
        {
          key: 'CMS-2',
          title: 'Om CMS-2',
          status: 'Under behandling',
          changedAt: 5,
          url: `${origin}/servicedesk/customer/portal/4/CMS-2`,
        },
      ],
    })
    expect(place.network.asked[0]?.url).toBe(
      `${origin}/rest/servicedeskapi/request?requestStatus=ALL_REQUESTS&expand=status&limit=50&start=0`,
    )
  })

  it('turns pages, but not for ever', async () => {
    const place = desk((_asked, turn) => json(page([request(`CMS-${turn}`)], false)))
    const cases = await readCases(place)
    expect(cases.ok && cases.value.map(({ key }) => key)).toEqual(['CMS-1', 'CMS-2', 'CMS-3', 'CMS-4'])
    expect(place.network.asked.map(({ url }) => new URL(url).searchParams.get('start'))).toEqual([
      '0',
      '1',
      '2',
      '3',
    ])
  })

  it('takes the title from the fields where there is no other, and leaves odd entries out', async () => {
    const odd = request('CMS-3', {
      summary: undefined,
      requestFieldValues: [{ fieldId: 'summary', value: 'Felt' }],
    })
    const place = desk(() => json(page([{ issueKey: 7 }, request('not a key'), odd, null])))
    const cases = await readCases(place)
    expect(cases.ok && cases.value.map(({ key, title }) => [key, title])).toEqual([['CMS-3', 'Felt']])
  })

  it('never leads to another host', async () => {
    const place = desk(() => json(page([request('CMS-2', { _links: { web: 'https://evil.example/' } })])))
    const cases = await readCases(place)
    expect(cases.ok && cases.value[0]?.url).toBe(`${origin}/servicedesk/customer/portal/4/CMS-2`)
  })

  describe('faults', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    it.each<[string, () => Answer, string, number?]>([
      ['signed out', () => json({ errorMessage: 'Log ind' }, {}, 401), 'signed-out'],
      ['a login page', () => new Response('<html><title>Log in</title>'), 'signed-out'],
      ['the login of another host', () => redirected(), 'signed-out'],
      ['no permission', () => json({ errorMessage: 'Nej' }, {}, 403), 'forbidden'],
      ['XSRF', () => new Response('XSRF check failed', { status: 403 }), 'forbidden'],
      ['absent', () => json({ errorMessage: 'x' }, {}, 404), 'not-found'],
      ['busy', () => json({}, { 'retry-after': '30' }, 429), 'rate-limited', now + 30_000],
      [
        'busy until',
        () => json({}, { 'x-ratelimit-reset': '2026-11-24T10:00:00Z' }, 429),
        'rate-limited',
        now + 3_600_000,
      ],
      ['busy without headers', () => json({}, {}, 429), 'rate-limited'],
      ['500', () => new Response('', { status: 500 }), 'network-failed'],
      [
        '503 with a time',
        () => new Response('', { status: 503, headers: { 'retry-after': '9' } }),
        'network-failed',
        now + 9000,
      ],
      ['HTML instead of JSON', () => new Response('<html><h1>Vedligeholdelse</h1>'), 'not-json'],
      ['JSON cut short', () => new Response('{"values":[{'), 'not-json'],
      ['a list', () => json([]), 'source-changed'],
      ['values of a wrong type', () => json({ values: 'none' }), 'source-changed'],
      ['a huge body', () => new Response(new Uint8Array(3_000_001)), 'too-large'],
      ['no answer', () => 'hang', 'network-timeout'],
      ['no network', () => new TypeError('Failed to fetch'), 'network-failed'],
    ])('%s gives a code', async (_name, answer, code, retryAt) => {
      const reply = readCases(desk(answer))
      await vi.advanceTimersByTimeAsync(16_000)
      expect(await reply).toEqual({
        ok: false,
        code,
        host: 'desk.example',
        ...(retryAt === undefined ? {} : { retryAt }),
      })
    })
  })
})

function redirected(): Response {
  return Object.defineProperty(new Response('<html>'), 'url', { value: 'https://id.atlassian.com/login' })
}

describe('readUploadLimit', () => {
  it.each([
    [{ enabled: true, uploadLimit: 5_000_000 }, 5_000_000],
    [{ enabled: false, uploadLimit: 5_000_000 }, undefined],
    [{ enabled: true }, undefined],
    [['odd'], undefined],
  ])('reads %o as %s', async (body, value) => {
    const asked: string[] = []
    const place = desk(({ url }) => {
      asked.push(url)
      return json(body)
    })
    expect(await readUploadLimit(place)).toEqual({ ok: true, value })
    expect(asked).toEqual([`${origin}/rest/api/3/attachment/meta`])
  })
})

describe('readRequestTypes', () => {
  const type = { id: '17', name: 'Indmeld fejl', portalId: '4', canCreateRequest: true }

  it('gives the forms of the portal that she may fill in', async () => {
    const others = [
      { ...type, id: '18', canCreateRequest: false },
      { ...type, id: '19', portalId: '5' },
    ]
    expect(await readRequestTypes(desk(() => json(page([type, ...others]))))).toEqual({
      ok: true,
      value: [{ id: '17', name: 'Indmeld fejl', portalId: '4' }],
    })
  })

  it('looks for the desk where its id is not that of the portal', async () => {
    const place = desk(({ url }) => {
      if (url.includes('/servicedesk?')) return json(page([{ id: '4' }, { id: '9' }]))
      return url.includes('/servicedesk/9/') ? json(page([type])) : json({ errorMessage: 'x' }, {}, 404)
    })
    expect(await readRequestTypes(place)).toMatchObject({ ok: true, value: [{ id: '17' }] })
  })

  it('says that she is signed out instead of looking on', async () => {
    const place = desk(() => json({}, {}, 401))
    expect(await readRequestTypes(place)).toMatchObject({ ok: false, code: 'signed-out' })
    expect(place.network.asked).toHaveLength(1)
  })
})
