import { describe, expect, it } from 'vitest'
import { readIssues } from './fixtures/read-pages.ts'
import { entriesOfIssue } from './join-issues.ts'

const fixNote = (item: string) => `Releasedato: 20-03-2026\n\n## Fejlrettelser\n- ${item}`

describe('joinIssues', () => {
  it('lands a fix on the status message with the same case and keeps that message open', () => {
    const { issues } = readIssues({
      '_pages/status.md': '## 5/3 Kontaktoplysninger slettes ved pause\nFølg sagen CMS-9601',
      '2026-12-0': fixNote('Fejlen med oplysninger er rettet CMS-9601'),
    })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({
      kind: 'status',
      state: 'open',
      fixedIn: '2026.12.0',
      fixSource: 'release-notes',
    })
    expect(entriesOfIssue(issues[0]!).map(({ source }) => source)).toEqual(['status-page', 'release-notes'])
  })

  it('does not land a fix of one case on a message about two, or of an earlier day', () => {
    const two = readIssues({
      '_pages/status.md': '## 5/3 Fejl i banneret\nCMS-9601 og CMS-9602',
      '2026-12-0': fixNote('Rettet CMS-9601'),
    })
    const early = readIssues({
      '_pages/status.md': '## 5/4 Fejl i banneret\nIgen CMS-9601',
      '2026-12-0': fixNote('Rettet i banneret CMS-9601'),
    })
    expect(two.issues.find(({ kind }) => kind === 'status')?.fixedIn).toBeUndefined()
    expect(early.issues.find(({ kind }) => kind === 'status')?.fixedIn).toBeUndefined()
  })

  it('joins by the announced release when one note tells of the same', () => {
    const { issues } = readIssues({
      '_pages/status.md': '## 5/3 Fejl i filteret på kortet\nDen bliver løst med release 2026.12',
      '2026-12-1': fixNote('Filteret på kortet: En fejl gav tomme svar.\n- Menuen kan lukkes'),
    })
    expect(issues.map(({ kind, fixedIn, fixSource }) => [kind, fixedIn, fixSource])).toEqual([
      ['status', '2026.12.1', 'release-notes'],
      ['fix', '2026.12.1', 'release-notes'],
    ])
  })

  it('lets the last release that names a case answer a wish that is done, and leaves a postponed one alone', () => {
    const { issues } = readIssues({
      '_pages/udvikling.md':
        '## Ønsker\n* <span title="Færdig">🟢</span> CMS-9701: Klon sider\n* <span title="Udskudt">⚫</span> CMS-9702: Egne farver',
      '2026-10-0':
        'Releasedato: 05-03-2026\n\n## Ny udvikling\n- Klon sider CMS-9701. Burde have været med i denne release.',
      '2026-12-0': fixNote('Kloning af sider virker nu CMS-9701\n- Første farver CMS-9702'),
    })
    expect(
      issues.map(({ kind, state, fixedIn, mentions = [] }) => [kind, state, fixedIn, mentions.length]),
    ).toEqual([
      ['fix', 'solved', '2026.12.0', 2],
      ['fix', 'solved', '2026.12.0', 0],
      ['wish', 'postponed', undefined, 0],
    ])
  })

  it('gives every issue an id of its own', () => {
    const { issues } = readIssues({
      '2026-12-0': fixNote('Kort:\n\n  Første ting rettet\n- Kort:\n\n  Anden ting rettet'),
    })
    expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length)
  })
})
