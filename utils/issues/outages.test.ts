import { describe, expect, it } from 'vitest'
import { readIssues } from './fixtures/read-pages.ts'
import { filterIssues, sortIssues } from './list-issues.ts'
import { currentOutages } from './outages.ts'

const { issues } = readIssues({
  '_pages/status.md':
    '## 13/8 kl. 9.20 Login nede\nUndersøges.\n\n## 13/8 kl. 10 Filer kan ikke hentes\nUndersøges.\n\n## 12/8 LØST: Kort fejler\nOk.\n\n## 12/8 Release 2026.32.0 kommer ud i dag\nKlar.\n\n## Servicevindue torsdag den 20. august efter kl. 21\nKort nedetid.\n\n## 1/7 Menuen fejler\nUndersøges.',
  '_pages/udvikling.md':
    '## Ønsker\n* <span title="Udskudt">⚫</span> Egne farver på knapper\n* <span title="I gang">🟡</span> Egne ikoner på knapper',
  '2026-32-0': 'Releasedato: 13-08-2026\n\n## Fejlrettelser\n- Kortet er rettet',
  '2026-11-0': '## Fejlrettelser\n- Listen er rettet',
})
const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title)

describe('currentOutages', () => {
  it('gives open messages of the last days, newest first, then announced downtime', () => {
    expect(titles(currentOutages(issues, '2026-08-14'))).toEqual([
      'Filer kan ikke hentes',
      'Login nede',
      'Servicevindue torsdag den 20. august efter kl. 21',
    ])
  })

  it('forgets messages that grow old and windows that are past', () => {
    expect(currentOutages(issues, '2026-08-21')).toEqual([])
  })
})

describe('sortIssues', () => {
  it('puts the page first, then the newest, a release without a day by its week, wishes last', () => {
    const sorted = titles(sortIssues(issues, (issue) => issue.title === 'Menuen fejler'))
    expect(sorted.slice(0, 1)).toEqual(['Menuen fejler'])
    expect(sorted.slice(-3)).toEqual(['Listen er rettet', 'Egne ikoner på knapper', 'Egne farver på knapper'])
  })

  it('does not depend on the order given', () => {
    expect(sortIssues(issues.toReversed())).toEqual(sortIssues(issues))
  })
})

describe('filterIssues', () => {
  it('lets pass what fits every part', () => {
    expect(titles(filterIssues(issues, { kinds: ['wish'], states: ['postponed'] }))).toEqual([
      'Egne farver på knapper',
    ])
    expect(filterIssues(issues, {})).toHaveLength(issues.length)
  })
})
