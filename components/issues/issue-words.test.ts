import { describe, expect, it, vi } from 'vitest'
import type { SiteVerdict } from '../../utils/issues/known-issue.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import { sourceWords, verdictWords } from './issue-words.ts'
import { stateTone, stateWords } from './state-words.ts'

vi.mock('../../utils/platform/browser.ts', async () => {
  const { createBrowser } = await import('../../tests/gallery/fake-browser.ts')
  return { browser: createBrowser() }
})

const now = Date.parse('2026-08-25T08:00:00Z')
const fixedIn = '2026.34.1'
const siteRelease = '2026.32.1'
const view = (verdict: unknown, issue: object = {}) =>
  ({
    issue: { kind: 'fix', state: 'solved', source: 'release-notes', title: 'x', ...issue },
    verdict: verdict as SiteVerdict,
    onPage: false,
  }) as unknown as IssueView

describe('verdictWords', () => {
  it.each([
    [
      { kind: 'site-has', fixedIn, siteRelease: '2026.36' },
      'Ifølge release notes er det rettet i 2026.34.1. Jeres site kører 2026.36 og bør have rettelsen.',
    ],
    [
      { kind: 'site-gets', fixedIn, siteRelease, date: '2026-09-03' },
      'Ifølge release notes er det rettet i 2026.34.1. Jeres site kører 2026.32.1 og får efter planen rettelsen torsdag den 3. september.',
    ],
    [
      { kind: 'no-date', fixedIn, siteRelease },
      'Ifølge release notes er det rettet i 2026.34.1. Jeres site kører 2026.32.1. Panelet kan ikke se, hvornår I får rettelsen.',
    ],
    [
      { kind: 'test-site', fixedIn, siteRelease },
      'Ifølge release notes er det rettet i 2026.34.1. Dette modultestsite kører 2026.32.1. Jeres produktionssite kan køre en ældre release.',
    ],
    [
      { kind: 'postponed', fixedIn },
      'Ifølge statussiden er release 2026.34.1 udskudt. Se dér, om der er en ny dato.',
    ],
    [
      { kind: 'wish', state: 'in-progress' },
      'Ifølge udviklingsoversigten: i gang. Panelet kender ingen dato.',
    ],
    [{ kind: 'solved' }, 'Ifølge statussiden er fejlen løst. Oplever du den stadig, så meld den.'],
    [
      { kind: 'stale', date: '2025-12-30' },
      'Statussiden skriver ikke, om det er løst. Det er sidst nævnt 30. december 2025.',
    ],
  ])('says what $kind means for the site', (verdict, words) => {
    expect(verdictWords(view(verdict), now)).toBe(words)
  })
})

describe('state', () => {
  it.each([
    [
      view({ kind: 'site-gets', fixedIn, siteRelease, date: '2026-09-03' }),
      false,
      'Rettet i 2026.34.1',
      'coming',
    ],
    [view({ kind: 'site-has', fixedIn, siteRelease }), false, 'Rettet i 2026.34.1', 'solved'],
    [view({ kind: 'stale' }, { kind: 'status', state: 'open' }), true, 'Driftsforstyrrelse', 'down'],
    [view({ kind: 'stale' }, { kind: 'request', state: 'open' }), false, 'Ikke meldt løst', 'open'],
    [
      view({ kind: 'wish', state: 'postponed' }, { kind: 'wish', state: 'postponed' }),
      false,
      'Ønske, udskudt',
      'rest',
    ],
    [view({ kind: 'solved' }, { kind: 'status', state: 'solved' }), true, 'Løst', 'solved'],
  ])('has words and a tone: %#', (issue, isOutage, words, tone) => {
    expect(stateWords(issue, isOutage)).toBe(words)
    expect(stateTone(issue, isOutage)).toBe(tone)
  })
})

describe('sourceWords', () => {
  const status = { source: 'status-page', date: '2026-08-25', time: '9.20' }
  it.each([
    [status, 'Kilde: statussiden, i dag kl.\u00A09.20'],
    [{ ...status, date: '2026-08-20', time: undefined }, 'Kilde: statussiden, 20. august'],
    [{ source: 'servicedesk' }, 'Kilde: Servicedesk'],
  ])('names where a claim is from: %#', (issue, words) => {
    expect(sourceWords(view({ kind: 'solved' }, issue).issue, now)).toBe(words)
  })
})
