import type { DraftReview, IssueList } from '../../../utils/messaging/protocol.ts'
import type { Cover, Draft, DraftId, PictureId } from '../../../utils/report/draft.ts'
import type { SectionId } from '../../../utils/manual/article.ts'

/** Made-up drafts of a made-up library, at the time of the gallery's pictures. */
const today = Date.parse('2026-08-25T08:12:00Z')
const day = 86_400_000

const covers: readonly Cover[] = [
  { id: 'cover-1', kind: 'name', x: 980, y: 67, width: 64, height: 22 },
  { id: 'cover-2', kind: 'name', x: 1158, y: 114, width: 64, height: 22 },
  { id: 'cover-3', kind: 'mail', x: 500, y: 558, width: 190, height: 26 },
  { id: 'cover-4', kind: 'phone', x: 752, y: 558, width: 90, height: 26 },
]

const first: Draft = {
  id: 'draft-1' as DraftId,
  createdAt: today - 600_000,
  changedAt: today - 60_000,
  route: 'servicedesk',
  routeChosen: false,
  title: 'Artikel: Nyt teaserbillede vises ikke på forsiden',
  happened:
    'Jeg skiftede teaserbilledet på artiklen ”Ti krimier til mørke aftener” og gemte. Forsiden viser stadig det gamle billede. Skriv til ida.friis@fjordby.example.',
  expected: 'At forsiden viser det nye billede.',
  steps: '',
  affected: '',
  lookedAt: [],
  diagnostics: [
    { key: 'library', label: 'Bibliotek', values: ['Fjordby Bibliotek'], removed: false },
    {
      key: 'address',
      label: 'Adresse',
      values: ['https://www.fjordby.example/node/12/edit'],
      removed: false,
    },
    { key: 'form', label: 'Formular', values: ['Artikel (node_article_edit_form)'], removed: false },
    { key: 'release', label: 'CMS-release', values: ['2026.32.1 (webmasterplan)'], removed: false },
    {
      key: 'browser',
      label: 'Browser',
      values: ['Firefox 153 på Windows 11, vindue 1366 x 768'],
      removed: true,
    },
    {
      key: 'messages',
      label: 'Beskeder fra CMS’et',
      values: ['Status: Artiklen er opdateret.'],
      removed: false,
    },
  ],
  pictures: [
    {
      id: 'picture-1' as PictureId,
      name: 'billede-1.png',
      width: 1366,
      height: 768,
      covers,
      marks: [
        { id: 'm1', kind: 'frame', x: 1079, y: 595, width: 275, height: 112 },
        { id: 'm2', kind: 'text', x: 556, y: 630, text: 'Viser det gamle billede' },
        { id: 'm3', kind: 'arrow', x1: 850, y1: 647, x2: 1064, y2: 650 },
      ],
    },
  ],
}

const others: readonly Draft[] = [
  {
    ...first,
    id: 'draft-2' as DraftId,
    title: 'Arrangement: Mangler i oversigten',
    changedAt: today - 4 * day,
    handover: { state: 'filled', at: today - 4 * day },
  },
  {
    ...first,
    id: 'draft-3' as DraftId,
    title: 'Bibliotek: Åbningstider er forkerte på mobil',
    changedAt: today - 97 * day,
  },
  {
    ...first,
    id: 'draft-4' as DraftId,
    title: 'Filer: Gammel takst-PDF kan ikke slettes',
    changedAt: today - 6 * day,
    handover: { state: 'verified', at: today - 6 * day },
    caseKey: 'CMS-2112',
    caseUrl: 'https://desk.example/CMS-2112',
  },
]

/** What is on this computer when the panel opens. */
export function draftsOf(scene: string): readonly Draft[] {
  if (scene === 'drafts' || scene === 'restore') return [{ ...first, changedAt: today - day }, ...others]
  if (scene === 'urgent' || scene === 'closed')
    return [{ ...first, route: 'urgent', routeChosen: true, title: 'HASTER: Hele sitet er nede' }]
  if (scene === 'wish')
    return [
      {
        ...first,
        route: 'wish',
        routeChosen: true,
        title: 'Artikel: Se, hvem der sidst har ændret siden',
        happened:
          'Vi vil kunne se, hvem der sidst har ændret en side. Desuden ønsker vi at kunne sortere på det.',
        pictures: [],
      },
    ]
  if (scene === 'dbc') return [{ ...first, route: 'dbc', routeChosen: true }]
  if (scene === 'long')
    return [
      {
        ...first,
        happened: 'Det sker igen og igen. '.repeat(800),
        diagnostics: first.diagnostics.map((line) =>
          line.key === 'messages'
            ? {
                ...line,
                values: Array.from({ length: 90 }, (_, at) => `Status: ${at} ${'besked '.repeat(45)}`),
              }
            : line,
        ),
      },
    ]
  return [first]
}

/** What the background finds about a draft. */
export function review(draft: Draft | undefined, list: IssueList, scene: string): DraftReview {
  const route = scene === 'unsure' ? {} : { route: draft?.route ?? 'servicedesk' }
  return {
    route: { ...route, confidence: 0.8, evidence: ['teaserbillede'] },
    issues: draft?.title
      ? list.issues.slice(0, 2).map((view, index) => ({ ...view, sure: index === 0 }))
      : [],
    sections: draft?.title
      ? [
          {
            hit: {
              kind: 'section',
              articleId: '/indhold/artikel/',
              sectionId: '/indhold/artikel/#teaser' as SectionId,
              anchor: 'teaser',
              articleTitle: 'Artikel',
              title: [{ text: 'Teaserbillede og teasertekst', marked: false }],
              trail: ['Opret indhold', 'Artikel'],
              excerpt: [],
              origin: 'manual',
              score: 1,
            },
            reason: 'words',
          } as unknown as DraftReview['sections'][number],
        ]
      : [],
  }
}
