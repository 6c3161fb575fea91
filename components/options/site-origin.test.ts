import { describe, expect, it } from 'vitest'
import { siteOrigin } from './site-origin.ts'

describe('siteOrigin', () => {
  it.each([
    ['www.fjordby.example', 'https://www.fjordby.example'],
    ['  WWW.Fjordby.example/  ', 'https://www.fjordby.example'],
    ['https://www.fjordby.example/node/12/edit?a=1#x', 'https://www.fjordby.example'],
    ['https://cms.fjordby.example:8443/', 'https://cms.fjordby.example:8443'],
  ])('takes %j for %s', (typed, origin) => {
    expect(siteOrigin(typed)).toBe(origin)
  })

  it.each([
    '',
    '   ',
    'fjordby',
    'http://www.fjordby.example',
    'javascript:alert(1)',
    'file:///etc/x',
    'to ord.dk x',
  ])('does not take %j for a site', (typed) => {
    expect(siteOrigin(typed)).toBeUndefined()
  })
})
