import type { PageContext } from '../context/page-context.ts'

/** What a page or component is called in the texts about issues: stems, each with its word beginning there. */
export interface Subject {
  readonly titles: RegExp
  /** The issue is about editing rather than about what borrowers see; needed on admin pages with a broad subject. */
  readonly needsEditing?: true
}

type Row = readonly [where: RegExp, titles: string, needsEditing?: true]

// Form ids and internal paths of the CMS's public source; beside each what status page and release notes call it.
const pages: readonly Row[] = [
  [/^\/node\/\d+\/edit\/opening-hours|opening.hours/, 'åbningstid'],
  [/eventinstance|^\/events\/\d+/, 'arrangement|instans|eventinstans', true],
  [/eventseries|^\/events\/|^\/admin\/content\/eventseries|dpl-event/, 'arrangement|event', true],
  [/node_article|^\/node\/add\/article/, 'artik', true],
  [/node_branch|^\/node\/add\/branch|^\/bibliotek|^\/branches/, 'filial'],
  [/node_campaign|^\/node\/add\/campaign|campaign/, 'kampagne'],
  [/node_go_|^\/node\/add\/go_/, 'go(?:!|-|:)?', true],
  [/media|^\/admin\/content\/files/, 'medie|mediabibliotek|billed|filer|upload', true],
  [/webform/, 'web-?form|kontaktformular|formular'],
  [/taxonomy\/manage\/tags|taxonomy_term_tags/, 'tags?(?!\\p{L})'],
  [/taxonomy\/manage\/categories|taxonomy_term_categories/, 'kategori'],
  [/taxonomy\/manage\/audiences|taxonomy_term_audiences/, 'målgrupp'],
  [/breadcrumb/, 'brødkrumme|breadcrumb'],
  [/^\/admin\/structure\/(?:footer|menu)/, 'footer|servicemenu|menu'],
  [/^\/admin\/people|^\/user\/\d+\/edit|user_form/, 'brugere? med rollen|roller|adgangskode|passwordlængde'],
  [/dpl-url-proxy|proxy/, 'proxy'],
  [/^\/admin\/(?:content\/)?bnf|bnf_|delingstjeneste/, 'delingstjeneste|abonnement'],
  [/asset.injector/, 'asset'],
  [/^\/admin\/content\/firstaccessiondate/, 'firstaccessiondate'],
  [/^\/work\//, 'værkvisning|find på hylden|udgave'],
  [/^\/search/, 'simpel søgning|simple search|søgeresultat|søgefelt'],
  [/^\/advanced-?search/, 'avanceret søgning|cql'],
  [/^\/user\/me\/favorites/, 'huskeliste'],
  [/^\/user\/me\/reservations/, 'reserv'],
  [/^\/user\/me/, 'lånerstatus|brugerprofil|dit overblik|låneroversigt'],
  [/^\/(?:arrangementer|events)$/, 'arrangementsoversigt|arrangementsliste'],
  [/^\/(?:artikler|articles)$/, 'artikelliste|artikeloversigt'],
]

const components: Readonly<Record<string, string>> = {
  accordion: 'accordion',
  banner: 'banner',
  breadcrumb_children: 'breadcrumb children|sidebørn',
  card_grid_automatic: 'card grid|nyhedskomponent',
  card_grid_manual: 'card grid|nyhedskomponent',
  content_slider: 'content ?slider|indholdsslider',
  content_slider_automatic: 'content ?slider|indholdsslider',
  event_ticket_category: 'billetkategori|pris på arrangement',
  files: 'filer.paragraf|paragraph filer',
  filtered_event_list: 'event ?list|arrangements?liste|filtered event list',
  hero: 'hero',
  links: 'paragraph links',
  manual_event_list: 'event ?list|arrangements?liste',
  material_grid_automatic: 'material ?e?grid|materialekomponent',
  material_grid_link_automatic: 'material ?e?grid link|materialekomponent',
  material_grid_manual: 'material ?e?grid|materialekomponent',
  medias: 'media.paragraph|paragraph medi',
  nav_grid_manual: 'navigationskomponent|nav grid',
  nav_spots_manual: 'navigations? ?spot',
  opening_hours: 'åbningstid',
  recommendation: 'recommendation|anbefalings?(?:komponent|paragra)',
  share_buttons: 'dele(?:s)?knap',
  simple_links: 'simple links|enkel linkliste',
  text_body: 'teksteditor|wysiwyg|text body|brødtekst',
  video: 'video',
  webform: 'web-?form',
}

/** What the page, its form and its components are about; empty where nothing certain can be said, as on a plain page. */
export function subjectsOf(context: PageContext): Subject[] {
  const path = context.path.split(/[?#]/)[0] ?? ''
  const form = context.form?.id ?? ''
  const found = pages.find(([where]) => where.test(form) || where.test(path))
  const own = found ? [subject(found[1], found[2] && context.view !== 'public')] : []
  return [
    ...own,
    ...context.components.flatMap((name) => (components[name] ? [subject(components[name])] : [])),
  ]
}

function subject(stems: string, needsEditing?: boolean): Subject {
  return { titles: new RegExp(`(?<!\\p{L})(?:${stems})`, 'iu'), ...(needsEditing && { needsEditing }) }
}
