import type { IssueList, IssueView } from '../../utils/messaging/protocol.ts'

interface Entry {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly text: string
  readonly source: string
  readonly verdict: unknown
  readonly more?: Readonly<Record<string, unknown>>
  readonly onPage?: boolean
}

const view = ({ id, kind, state, title, text, source, verdict, more = {}, onPage = false }: Entry) =>
  ({
    issue: {
      id,
      kind,
      state,
      title,
      text: `${title}\n${text}`,
      source,
      url: 'https://manual.example/overblik/',
      keys: [],
      history: [],
      ...more,
    },
    verdict,
    onPage,
  }) as unknown as IssueView

const siteRelease = '2026.32.1'
const views: readonly IssueView[] = [
  view({
    id: 'status:2026-08-25:login',
    kind: 'status',
    state: 'open',
    title: 'Lånere kan ikke logge ind',
    text: 'Rammer alle biblioteker.',
    source: 'status-page',
    verdict: { kind: 'stale', date: '2026-08-25' },
    more: {
      date: '2026-08-25',
      time: '9.20',
      history: [{ date: '2026-08-25', title: 'Vi undersøger, hvorfor login fejler', solved: false }],
    },
  }),
  view({
    id: 'fix:2026.34.1:teaser',
    kind: 'fix',
    state: 'solved',
    title: 'Teaserbilleder gemmes ikke altid',
    text: 'Et nyt billede slår igennem med det samme.',
    source: 'release-notes',
    onPage: true,
    verdict: { kind: 'site-gets', fixedIn: '2026.34.1', siteRelease, date: '2026-09-03' },
    more: { date: '2026-08-20', keys: ['CMS-2091'], fixedIn: '2026.34.1' },
  }),
  view({
    id: 'request:CMS-2098',
    kind: 'request',
    state: 'open',
    title: 'Teaserbillede bliver skåret skævt på mobil',
    text: 'Motivet ryger ud af billedet på smalle skærme.',
    source: 'servicedesk',
    onPage: true,
    verdict: { kind: 'stale', date: '2026-08-18' },
    more: {
      date: '2026-08-18',
      keys: ['CMS-2098'],
      workaround: 'Sæt fokuspunktet midt i motivet, og gem igen.',
    },
  }),
  view({
    id: 'fix:2026.26:tags',
    kind: 'fix',
    state: 'solved',
    title: 'Artikler mister deres tags ved kloning',
    text: 'Tags følger nu med over i kopien.',
    source: 'release-notes',
    onPage: true,
    verdict: { kind: 'site-has', fixedIn: '2026.26', siteRelease },
    more: { date: '2026-06-25', keys: ['CMS-2088'], fixedIn: '2026.26' },
  }),
  view({
    id: 'fix:2026.34.1:pdf',
    kind: 'fix',
    state: 'solved',
    title: 'PDF-filer bliver liggende, når du sletter dem',
    text: 'Filen forsvinder nu fra listen med det samme.',
    source: 'release-notes',
    verdict: { kind: 'site-gets', fixedIn: '2026.34.1', siteRelease, date: '2026-09-03' },
    more: { date: '2026-08-20', keys: ['CMS-2090'], fixedIn: '2026.34.1' },
  }),
  view({
    id: 'request:CMS-2104',
    kind: 'request',
    state: 'open',
    title: 'Dokument i en skabelon kan ikke slettes',
    text: 'Der står, at det bruges på en side, der er slettet.',
    source: 'servicedesk',
    verdict: { kind: 'stale', date: '2026-08-12' },
    more: { date: '2026-08-12', keys: ['CMS-2104'] },
  }),
  view({
    id: 'status:2026-08-27:window',
    kind: 'status',
    state: 'open',
    title: 'Opdatering af driftsmiljøet',
    text: 'Sitet kan være nede i op til 20 minutter.',
    source: 'status-page',
    verdict: { kind: 'stale', date: '2026-08-20' },
    more: { date: '2026-08-20', serviceWindow: { from: '2026-08-27', to: '2026-08-27' } },
  }),
  view({
    id: 'status:2026-08-11:forsider',
    kind: 'status',
    state: 'solved',
    title: 'Forsider manglede i søgningen',
    text: 'Alle forsider vises igen.',
    source: 'status-page',
    verdict: { kind: 'solved', date: '2026-08-11' },
    more: { date: '2026-08-11' },
  }),
  view({
    id: 'wish:arrangementer',
    kind: 'wish',
    state: 'planned',
    title: 'Vis status for arrangementer i lister',
    text: '',
    source: 'development-overview',
    verdict: { kind: 'wish', state: 'planned' },
    more: { keys: ['CMS-2094'] },
  }),
  view({
    id: 'wish:kategorier',
    kind: 'wish',
    state: 'postponed',
    title: 'Flere kategorier på samme arrangement',
    text: '',
    source: 'development-overview',
    verdict: { kind: 'wish', state: 'postponed' },
    more: { keys: ['CMS-2096'] },
  }),
]

export const issues: IssueList = {
  issues: views,
  siteRelease,
  releases: [
    { release: '2026.32.1', current: true },
    { release: '2026.34.1', date: '2026-09-03', current: false },
    { release: '2026.36', date: '2026-09-17', current: false },
  ],
  outages: views.slice(0, 1).map(({ issue }) => issue),
  fetchedAt: Date.parse('2026-08-25T08:04:00Z'),
}
