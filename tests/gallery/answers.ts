import type { IssueList, MessageName, Replies } from '../../utils/messaging/protocol.ts'
import type { PageContext } from '../../utils/context/page-context.ts'
import { article } from './article.ts'
import { issues } from './issues.ts'
import { defaultSettings } from '../../utils/settings/settings.ts'

/** Made-up library, people, cases and texts; the time is that of the pictures in the gallery. */
const today = Date.parse('2026-08-25T08:05:00Z')

const page: PageContext = {
  cms: 'drupal-10',
  theme: 'gin',
  view: 'admin',
  host: 'www.fjordby.example',
  path: '/node/12/edit',
  title: 'Rediger Artikel',
  siteName: 'Fjordby Bibliotek',
  language: 'da',
  form: { id: 'node_article_edit_form', entityType: 'node', bundle: 'article', operation: 'edit' },
  fields: [
    { name: 'title', label: 'Titel' },
    { name: 'field_subtitle', label: 'Manchet' },
    { name: 'field_paragraphs', label: 'Afsnit' },
    { name: 'field_branch', label: 'Bibliotek' },
    { name: 'publish_on', label: 'Udgiv den', group: 'Planlægning' },
    { name: 'uid', label: 'Skrevet af', group: 'Forfatter & dato' },
    { name: 'field_tags', label: 'Tags', group: 'Tagging' },
    { name: 'field_teaser_image', label: 'Teaserbillede', group: 'Teaser card' },
    { name: 'field_teaser_text', label: 'Teasertekst', group: 'Teaser card' },
  ],
  focusedField: { name: 'field_subtitle', label: 'Manchet' },
  messages: [],
  components: ['text_body', 'medias'],
  release: '2026.32.1',
  role: 'editor',
}

const section = (id: string, title: string, trail: readonly string[], excerpt = '') => {
  const [articleId = '', anchor = ''] = id.split('#')
  return {
    kind: 'section',
    articleId,
    sectionId: id,
    anchor,
    articleTitle: trail.at(-1) ?? title,
    title: spans(title),
    trail,
    excerpt: excerpt ? spans(excerpt) : [],
    origin: 'manual',
    score: 1,
  }
}
/** `*word*` is a word that was found. */
const spans = (text: string) =>
  text.split('*').flatMap((part, index) => (part ? [{ text: part, marked: index % 2 === 1 }] : []))
const issueHit = (issueId: string, title: string) => ({
  kind: 'issue',
  issueId,
  title: spans(title),
  excerpt: [],
  score: 1,
})

const suggestions = {
  covered: true,
  field: {
    label: 'Manchet',
    text: 'Et par linjer, der åbner artiklen og får folk til at læse videre. Teksten på kort og lister skriver du i et andet felt, ”Teasertekst”.',
    hit: section('/indhold/artikel/#titel-og-manchet', 'Titel og manchet', ['Opret indhold', 'Artikel']),
  },
  suggestions: [
    {
      hit: section('/indhold/artikel/#titel-og-manchet', 'Forskellen på manchet og teasertekst', [
        'Artikel',
        'Manchet',
      ]),
      reason: 'field',
    },
    { hit: issueHit('request:CMS-2098', 'Teaserbillede bliver skåret skævt på mobil'), reason: 'form' },
    {
      hit: section('/indhold/artikel/#planlaegning', 'Udgiv artiklen senere', ['Artikel', 'Planlægning']),
      reason: 'form',
    },
    {
      hit: section('/indhold/komponenter/', 'Vælg de rigtige komponenter', ['Opret indhold', 'Komponenter']),
      reason: 'form',
    },
    {
      hit: section('/overblik/release-notes/2026-32-1/', 'Vælg målgruppe på artikler', [
        'Release notes',
        '2026.32.1',
      ]),
      reason: 'release',
    },
  ],
}

const results = {
  query: 'slette pdf',
  added: ['fil', 'dokument'],
  otherWords: [],
  sections: [
    section(
      '/indhold/filer/#slet',
      '*Slet* en *PDF* eller en anden *fil*',
      ['Medier', 'Filer'],
      'Find *filen* under ”Indhold” › ”Filer”, og vælg ”*Slet*”. Den forsvinder først helt, når ingen sider bruger den.',
    ),
    section(
      '/indhold/komponenter/#filer',
      'Læg en *PDF* på en side',
      ['Komponenter', 'Filer'],
      'Brug komponenten ”Filer”. Udskifter du et *dokument*, så *slet* det gamle bagefter.',
    ),
    section('/indhold/artikel/#gem', 'Afpublicér eller *slet* en artikel', ['Artikel', 'Gem og udgiv']),
    section(
      '/indhold/medier/#bibliotek',
      'Ryd op i mediebiblioteket',
      ['Medier'],
      'Store *filer* og gamle *dokumenter* gør søgningen langsom.',
    ),
    section('/indhold/medier/#erstat', 'Erstat en *fil* med en nyere', ['Medier']),
    section('/indhold/medier/#find', 'Find ud af, hvor en *fil* bruges', ['Medier']),
  ],
  issues: [
    issueHit('fix:2026.34.1:pdf', '*PDF*-filer bliver liggende, når du *sletter* dem'),
    issueHit('request:CMS-2104', '*Dokument* i en skabelon kan ikke *slettes*'),
  ],
}

const cases = {
  cases: [
    {
      key: 'CMS-2112',
      title: 'Gammel takst-PDF kan ikke slettes',
      status: 'Under behandling',
      changedAt: today - 6 * 86_400_000,
      url: 'https://desk.example/CMS-2112',
    },
  ],
  fetchedAt: today,
}

type Answers = Partial<Record<MessageName, unknown>>

const usual: Answers = {
  'panel.place': { tabId: 1, context: page, siteGranted: true },
  'manual.status': { phase: 'ready', done: 215, total: 215, fetchedAt: today, unreadTitles: [] },
  'manual.suggest': suggestions,
  'manual.article': article,
  'issues.list': issues,
  'cases.list': cases,
  'report.list': [],
  'settings.shortcut': { keys: 'Ctrl+Shift+U' },
  'settings.get': {
    settings: {
      ...defaultSettings,
      hostingPlan: 'webmaster',
      libraryName: 'Fjordby Bibliotek',
      networkPlace: 'https://network.example/',
      networkName: 'gruppen',
    },
    locked: [],
    sites: ['https://www.fjordby.example'],
  },
  'support.view': {
    policy: {
      id: '2025-09',
      validFrom: '2025-09-01',
      writtenFrom: { date: '2026-08-01' },
      entitledPerLibrary: 3,
      entitledMail: 'desk@example.dk',
      answerWorkingDays: 5,
      routes: [],
    },
    open: true,
    closesAt: Date.parse('2026-08-25T13:00:00Z'),
    answerDue: '2026-09-01',
    holidaysSkipped: [],
  },
}

const withoutOutage: IssueList = { ...issues, outages: [] }

/** What differs from the usual answers, scene by scene. */
const scenes: Readonly<Record<string, Answers>> = {
  calm: { 'issues.list': withoutOutage },
  window: {
    'issues.list': {
      ...issues,
      outages: issues.issues.filter(({ issue }) => issue.serviceWindow).map(({ issue }) => issue),
    },
  },
  offline: {
    'manual.status': {
      phase: 'ready',
      done: 215,
      total: 215,
      fetchedAt: today,
      failure: { code: 'offline', host: 'api.github.com' },
      unreadTitles: [],
    },
  },
  stale: {
    'manual.status': {
      phase: 'ready',
      done: 215,
      total: 215,
      fetchedAt: today - 6 * 86_400_000,
      failure: { code: 'network-timeout', host: 'api.github.com', retryAt: today + 3_600_000 },
      unreadTitles: ['Side'],
    },
  },
  limited: {
    'manual.status': {
      phase: 'fetching',
      done: 182,
      total: 215,
      failure: { code: 'rate-limited', host: 'raw.githubusercontent.com', retryAt: today + 1_800_000 },
      unreadTitles: [],
    },
  },
  first: {
    'manual.status': { phase: 'fetching', done: 128, total: 215, unreadTitles: [] },
    'manual.suggest': { covered: true, suggestions: suggestions.suggestions.slice(2, 3) },
    'issues.list': { issues: [], releases: [], outages: [] },
  },
  uncovered: {
    'panel.place': {
      tabId: 1,
      context: {
        ...page,
        path: '/admin/config/system/unknown',
        title: 'Grundlæggende indstillinger',
        form: undefined,
        fields: [],
        focusedField: undefined,
      },
      siteGranted: true,
    },
    'manual.suggest': { covered: false, suggestions: suggestions.suggestions.slice(2, 4) },
  },
  other: {
    'panel.place': {
      tabId: 1,
      context: { ...page, cms: 'other', host: 'www.example.org', siteName: '', fields: [] },
      siteGranted: false,
    },
  },
  denied: {
    'panel.place': { tabId: 1, context: { ...page, view: 'denied', fields: [] }, siteGranted: true },
  },
  nopage: { 'panel.place': { tabId: 1, context: null, siteGranted: false } },
  offer: { 'panel.place': { tabId: 1, context: page, siteGranted: false } },
  testsite: {
    'panel.place': {
      tabId: 1,
      context: { ...page, host: 'nginx.moduletest.fjordby.example' },
      siteGranted: true,
    },
  },
  none: {
    'manual.search': {
      query: 'dobbeltbooking af mødelokale',
      added: [],
      sections: [],
      issues: [],
      otherWords: ['lokale', 'webformular', 'arrangement sted'],
    },
    'cases.list': { ...cases },
  },
  spelling: { 'manual.search': { ...results, query: 'slete pdf', corrected: 'slette pdf' } },
  signedout: { 'cases.list': { cases: [], failure: { code: 'signed-out' } } },
}

export async function answer(
  scene: string,
  name: string,
  request: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const given = { ...usual, ...scenes[scene] }
  const key = name as keyof Replies
  if (key === 'manual.search' && !(key in given))
    return { ok: true, value: { ...results, query: request['query'] } }
  return key in given ? { ok: true, value: given[key] } : { ok: false, code: 'not-found' }
}
