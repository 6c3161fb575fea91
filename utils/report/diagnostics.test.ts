import { describe, expect, it } from 'vitest'
import { buildDiagnostics, type DiagnosticsInput } from './diagnostics.ts'
import { context, input, now } from './fixtures/made-draft.ts'

describe('buildDiagnostics', () => {
  const values = (change: Partial<DiagnosticsInput>) =>
    new Map(buildDiagnostics({ ...input, ...change }).map((line) => [line.key, line.values]))

  it('takes tokens out of the address and names out of messages', () => {
    const lines = values({
      address: 'https://www.eksempelbibliotek.dk/user/7/edit?pass-reset-token=abc&x=1#tab',
      context: { ...context, messages: [{ type: 'warning', text: 'Låsen blev brudt af Karen Dam.' }] },
    })
    expect(lines.get('address')).toEqual([
      'https://www.eksempelbibliotek.dk/user/7/edit?x=1#tab (fjernet: engangslink)',
    ])
    expect(lines.get('messages')).toEqual(['Advarsel: Låsen blev brudt af (fjernet: navn).'])
  })

  it('gives no line for what is not known', () => {
    const lines = values({ context: null, errors: [], actions: [], extensionVersion: '' })
    expect([...lines.keys()]).toEqual(['address', 'browser', 'time'])
  })

  it('keeps the last twenty actions', () => {
    const actions = Array.from({ length: 30 }, (_, index) => ({ at: now, text: `trykkede på ${index}` }))
    expect(values({ actions }).get('actions')?.[0]).toBe('10.42 trykkede på 10')
  })

  it('names the system only as exactly as the browser does', () => {
    const agent = (userAgent: string, platformVersion?: string) =>
      values({ agent: { userAgent, ...(platformVersion === undefined ? {} : { platformVersion }) } }).get(
        'browser',
      )?.[0]
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0'
    expect(agent(edge, '10.0.0')).toMatch(/^Edge 156 på Windows 10, vindue/u)
    expect(agent(edge)).toMatch(/^Edge 156 på Windows 10 eller nyere,/u)
    expect(
      agent(
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
      ),
    ).toMatch(/^Safari 19 på macOS,/u)
    expect(agent('noget helt andet')).toMatch(/^en anden browser, vindue/u)
  })
})
