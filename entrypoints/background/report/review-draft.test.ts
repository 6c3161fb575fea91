import { describe, expect, it } from 'vitest'
import reportWords from '../../../public/data/report-words.json' with { type: 'json' }
import routeSignals from '../../../public/data/route-signals.json' with { type: 'json' }
import { readIssues } from '../../../utils/issues/fixtures/read-pages.ts'
import type { Draft, DraftId } from '../../../utils/report/draft.ts'
import { newDraft } from '../../../utils/report/new-draft.ts'
import { reviewDraft } from './review-draft.ts'

const { issues } = readIssues({
  '_pages/status.md':
    '## 12/8 E-bøger kan ikke læses\nReaderen viser en tom side.\n\n## 5/8 Lydbøger kan ikke afspilles\nAfspilleren er tavs.',
  '_pages/udvikling.md':
    '## Ønsker\n* <span title="Ikke i gang">🔴</span> Vejrudsigt ved udendørs arrangementer',
  '2026-34-1': 'Releasedato: 20-08-2026\n\n## Fejlrettelser\n- Vejrudsigt vises ved udendørs arrangementer',
})

async function titles(draft: Partial<Draft>): Promise<string[]> {
  const { matches } = await reviewDraft(
    { ...newDraft({ id: 'd' as DraftId, now: Date.parse('2026-08-20T08:00:00Z') }), ...draft },
    {
      issues,
      routes: ['servicedesk', 'wish'],
      thesaurus: async () => [],
      reportWords: async () => reportWords,
      routeSignals: async () => routeSignals,
    },
  )
  return matches.map(({ issue }) => issue.title)
}

const detail = (key: 'address' | 'release', value: string, removed = false) => ({
  key,
  label: key,
  values: [value],
  removed,
})

describe('reviewDraft', () => {
  it('reads what is written, the release and the kind of work in the address', async () => {
    const draft = { title: 'Der sker ingenting', happened: 'Vi har prøvet det hele' }
    const at = (address: string, removed = false) =>
      titles({
        ...draft,
        diagnostics: [detail('release', '2026.32.0 (redaktørplan)'), detail('address', address, removed)],
      })
    const address = 'https://www.fjordby.example/work/work-of:1?type=e-bog'
    expect(await at(address)).toContain('E-bøger kan ikke læses')
    expect(await at(address.replace('e-bog', 'lydbog'))).toContain('Lydbøger kan ikke afspilles')
    expect(await at(address.replace('e-bog', 'lydbog'), true)).not.toContain('Lydbøger kan ikke afspilles')
  })

  it('takes for a wish what she chose to be one', async () => {
    const draft = { title: 'Vejrudsigt', happened: 'Vejrudsigt ved udendørs arrangementer' }
    const wish = 'Vejrudsigt ved udendørs arrangementer'
    expect((await titles({ ...draft, route: 'servicedesk', routeChosen: true }))[0]).not.toBe(wish)
    expect((await titles({ ...draft, route: 'wish', routeChosen: true }))[0]).toBe(wish)
  })

  it('has no match while there is no knowledge', async () => {
    const { matches } = await reviewDraft(newDraft({ id: 'd' as DraftId, now: 0 }), {
      routes: [],
      thesaurus: async () => [],
      reportWords: async () => reportWords,
      routeSignals: async () => routeSignals,
    })
    expect(matches).toEqual([])
  })
})
