import { describe, expect, it } from 'vitest'
import { redactAddress } from './redact-address.ts'
import { redactMessages } from './redact-messages.ts'
import { redactText } from './redact-text.ts'

describe('redactAddress', () => {
  it.each([
    ['https://x.example/node/3/edit?page=2', 'https://x.example/node/3/edit?page=2'],
    ['https://x.example/user/reset/3/1724/h4sh/login', 'https://x.example/user/reset (fjernet: engangslink)'],
    ['https://x.example/da/user/reset/3/1724/h4sh', 'https://x.example/da/user/reset (fjernet: engangslink)'],
    [
      'https://x.example/user/3/edit?pass-reset-token=abc',
      'https://x.example/user/3/edit (fjernet: engangslink)',
    ],
    [
      'https://x.example/login?destination=%2Fuser%2Freset%2F3%2F1724%2Fh4sh&a=1',
      'https://x.example/login?a=1 (fjernet: engangslink)',
    ],
    ['https://x.example/cb?code=4f&state=9&ok=1', 'https://x.example/cb?ok=1 (fjernet: adgangsnøgle)'],
    ['https://x.example/#access_token=abc', 'https://x.example/ (fjernet: adgangsnøgle)'],
    ['https://ole:hemmelig@x.example/', 'https://x.example/ (fjernet: adgangskode)'],
    ['https://x.example/search?q=mette%40example.dk', 'https://x.example/search (fjernet: mailadresse)'],
    ['https://x.example/patron/010180-1234', 'https://x.example/patron/… (fjernet: CPR-nummer)'],
    ['https://x.example/node/24681357?q=20304050', 'https://x.example/node/24681357?q=20304050'],
    ['/user/reset/3/1724/h4sh', '/user/reset (fjernet: engangslink)'],
    ['https://x.example/%E0%A4%A', 'https://x.example/%E0%A4%A'],
    ['about:blank', 'about:blank'],
  ])('%s', (address, expected) => {
    expect(redactAddress(address).text).toBe(expected)
  })

  it('is not undone by a second pass', () => {
    const once = redactAddress('https://x.example/a?token=1&b=2').text
    expect(redactText(once).text).toBe(once)
  })
})

describe('redactText', () => {
  it('keeps the sentence around an address', () => {
    expect(redactText('Se (https://x.example/?token=1), og https://y.example/a.')).toEqual({
      text: 'Se (https://x.example/ (fjernet: adgangsnøgle)), og https://y.example/a.',
      kinds: ['token'],
    })
  })

  it('takes out given names as whole words only', () => {
    expect(redactText('Karen Dam og Karens dam', ['Karen Dam', 'K']).text).toBe(
      '(fjernet: navn) og Karens dam',
    )
  })

  it.each([
    ['CPR 290200-1234', 'CPR (fjernet: CPR-nummer)'],
    ['Nummeret 310480-1234 findes ikke', 'Nummeret 310480-1234 findes ikke'],
    ['født 010180-xxxx', 'født (fjernet: CPR-nummer)'],
    ['tlf. 12345678', 'tlf. (fjernet: telefonnummer)'],
    ['Ring 20 30 40 50 60 gange', 'Ring (fjernet: telefonnummer) 60 gange'],
    ['4571 1234 5678 9011', '4571 1234 5678 9011'],
    ['ISBN 0306406152', 'ISBN 0306406152'],
  ])('%s', (text, expected) => {
    expect(redactText(text).text).toBe(expected)
  })
})

describe('redactMessages', () => {
  it('takes out the names that the CMS writes', () => {
    const result = redactMessages([
      { type: 'status', text: 'Låsen blev brudt af Karen Dam.' },
      { type: 'error', text: 'Feltet Titel er påkrævet.' },
    ])
    expect(result.messages.map((one) => one.text)).toEqual([
      'Låsen blev brudt af (fjernet: navn).',
      'Feltet Titel er påkrævet.',
    ])
    expect(result.kinds).toEqual(['name'])
  })
})
