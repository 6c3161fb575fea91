import { QueryClient } from '@tanstack/preact-query'
import { render } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../utils/settings/settings.ts'
import { QueryClientProvider } from '../queries.ts'
import { CaseWords, InsideLink } from './case-words.tsx'

vi.mock('../../utils/platform/browser.ts', () => ({ browser: { i18n: { getMessage: () => '' } } }))
afterEach(() => {
  document.body.innerHTML = ''
})

function show(words: string, isInsideLink = false) {
  const client = new QueryClient()
  const settings = { ...defaultSettings, servicedeskOrigin: 'https://desk.example', servicedeskPortal: '7' }
  client.setQueryData(['settings.get', {}], { settings, locked: [], sites: [] })
  return render(
    <QueryClientProvider client={client}>
      <InsideLink.Provider value={isInsideLink}>
        <CaseWords words={words} />
      </InsideLink.Provider>
    </QueryClientProvider>,
  ).container
}

it('links each case number to its case, and nothing else of the text', () => {
  const links = [...show('Rettet (CMS-2098), CMS-17 og CMSX-3.').querySelectorAll('a')]
  expect(links.map(({ href }) => href)).toEqual([
    'https://desk.example/servicedesk/customer/portal/7/CMS-2098',
    'https://desk.example/servicedesk/customer/portal/7/CMS-17',
  ])
  expect(links[0]?.target).toBe('_blank')
})

it('puts no link into a link', () => {
  expect(show('Se CMS-2098', true).innerHTML).toBe('Se CMS-2098')
})
