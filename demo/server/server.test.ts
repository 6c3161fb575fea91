import { request } from 'node:https'
import { expect, it, describe } from 'vitest'
import { startStandIns } from '../stand-ins.ts'

interface Answer {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

function ask(
  port: number,
  host: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        rejectUnauthorized: false,
        servername: host,
        headers: { host, ...headers },
      },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (body += part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

const servicedesk = 'detdigitalefolkebibliotek.atlassian.net'
const signedIn = { cookie: 'customer.account.session.token=demo-session' }

describe('the stand-ins', () => {
  it('serve every host over https on loopback, and no other', async () => {
    const { port, hosts, close } = await startStandIns()
    for (const host of hosts) expect((await ask(port, host, '/')).status, host).toBeLessThan(500)
    expect((await ask(port, 'www.example.org', '/')).status).toBe(404)
    await close()
  })

  it('answer for the Servicedesk in its envelopes and error shapes', async () => {
    const { port, desk, close } = await startStandIns()
    const rest = (path: string, headers = {}) =>
      ask(port, servicedesk, `/rest/servicedeskapi${path}`, headers)
    expect((await rest('/info')).status).toBe(200)
    const refused = await rest('/servicedesk')
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([
      401,
      { errorMessage: expect.any(String) },
    ])
    const types = JSON.parse((await rest('/servicedesk/4/requesttype?limit=2', signedIn)).body) as object
    expect(types).toMatchObject({
      size: 2,
      start: 0,
      limit: 2,
      isLastPage: false,
      values: [{ id: '61', name: 'Indmeld fejl' }, { id: '62' }],
    })
    const status = JSON.parse((await rest('/request/CMS-2061/status', signedIn)).body) as object
    expect(status).toMatchObject({ values: [{ status: 'I gang', statusCategory: 'INDETERMINATE' }] })
    desk.restFault = { kind: 'rate-limited', status: 429, retryAfterS: 7 }
    expect(await rest('/request', signedIn)).toMatchObject({ status: 429, headers: { 'retry-after': '7' } })
    await close()
  })

  it('send a stranger to the login and keep where she was going', async () => {
    const { port, close } = await startStandIns()
    const path = '/servicedesk/customer/portal/4/create/61?summary=Hej'
    const { status, headers } = await ask(port, servicedesk, path)
    expect(status).toBe(302)
    expect(headers['location']).toBe(
      `/servicedesk/customer/user/login?destination=${encodeURIComponent(path)}`,
    )
    await close()
  })
})
