import type { EpochMs } from '../base/time.ts'
import type { MessageType, PageContext, PageForm } from '../context/page-context.ts'
import type { HostingPlan } from '../issues/known-issue.ts'
import { danishClock, danishDateTime, danishMoment } from '../support/danish-time.ts'
import { browserName, type UserAgent } from './browser-name.ts'
import type { DiagnosticKey, DiagnosticLine } from './draft.ts'
import { redactAddress } from './redact-address.ts'
import { redactText } from './redact-text.ts'

/** Something that happened on the page: `trykkede på Gem`, `svar 500 på POST /media-library`. Names only, never values. */
export interface PageEvent {
  readonly at: EpochMs
  readonly text: string
}

export interface DiagnosticsInput {
  /** Null on a page that is not the CMS. */
  readonly context: PageContext | null
  readonly address: string
  /** From the settings; the site's own name stands in for it. */
  readonly libraryName: string
  /** What editors call the form, where it is known: `Artikel`. */
  readonly formLabel?: string
  readonly hostingPlan: HostingPlan
  readonly agent: UserAgent
  /** Size in CSS pixels; `zoom` is 1 at 100 %. */
  readonly window: { readonly width: number; readonly height: number; readonly zoom?: number }
  /** Of the browser: `da`, `en-GB`. */
  readonly language: string
  readonly now: EpochMs
  readonly extensionVersion: string
  readonly errors?: readonly PageEvent[]
  readonly actions?: readonly PageEvent[]
}

const LABELS: Readonly<Record<DiagnosticKey, string>> = {
  library: 'Bibliotek',
  address: 'Adresse',
  pageTitle: 'Sidens titel',
  form: 'Formular',
  field: 'Felt',
  release: 'CMS-release',
  browser: 'Browser',
  window: 'Vindue',
  language: 'Sprog',
  time: 'Tidspunkt',
  extension: 'Panelets version',
  messages: "Beskeder fra CMS'et",
  errors: 'Fejl i browseren',
  actions: 'Seneste handlinger',
}

const MESSAGE_TYPES: Readonly<Record<MessageType, string>> = {
  error: 'Fejl',
  warning: 'Advarsel',
  status: 'Status',
}

const PLANS: Readonly<Record<HostingPlan, string>> = {
  editor: 'redaktørplan',
  webmaster: 'webmasterplan',
  unknown: '',
}

/** The CMS's own Danish names of what its forms make. */
const BUNDLES: Readonly<Record<string, string>> = {
  article: 'Artikel',
  page: 'Side',
  branch: 'Bibliotek',
  campaign: 'Kampagne',
  go_article: 'GO-artikel',
  go_category: 'GO-kategori',
  go_page: 'GO-side',
}

const ENTITIES: Readonly<Record<string, string>> = {
  eventseries: 'Arrangementsserie',
  eventinstance: 'Arrangement',
  media: 'Medie',
  taxonomy_term: 'Kategori eller tag',
  user: 'Bruger',
  webform: 'Formular',
  menu: 'Menu',
}

const KEPT_ACTIONS = 20
/** More than this of one kind would only repeat; the store takes no more. */
const KEPT_LINES = 100
const ADDRESS_LIMIT = 2000

/** Everything a supporter asks for, line by line, without personal data; what is not known gives no line. */
export function buildDiagnostics(input: DiagnosticsInput): readonly DiagnosticLine[] {
  const { context } = input
  const clean = (text: string) => oneLine(redactText(text).text)
  const lines: readonly (readonly [DiagnosticKey, readonly string[]])[] = [
    ['library', [input.libraryName.trim() || (context?.siteName ?? '')]],
    ['address', [pageAddress(input.address)]],
    ['pageTitle', [clean(context?.title ?? '')]],
    ['form', [formName(context?.form, input.formLabel)]],
    ['field', [fieldName(context)]],
    ['release', [releaseName(context?.release, input.hostingPlan)]],
    ['browser', [browserLine(input)]],
    ['time', [danishDateTime(input.now)]],
    ['extension', [input.extensionVersion]],
    [
      'messages',
      (context?.messages ?? [])
        .slice(0, KEPT_LINES)
        .map(({ type, text }) => `${MESSAGE_TYPES[type]}: ${clean(text)}`),
    ],
    ['errors', (input.errors ?? []).slice(-KEPT_LINES).map((event) => eventLine(event, clean))],
    ['actions', (input.actions ?? []).slice(-KEPT_ACTIONS).map((event) => eventLine(event, clean))],
  ]
  return lines
    .map(([key, values]) => ({ key, values: values.map(oneLine).filter((value) => value !== '') }))
    .filter(({ values }) => values.length > 0)
    .map(({ key, values }) => ({ key, label: LABELS[key], values, removed: false }))
}

/** Parameters of a monstrous address help nobody: what stands before them does. */
function pageAddress(address: string): string {
  const { text } = redactAddress(address)
  return text.length <= ADDRESS_LIMIT ? text : `${text.split(/[?#]/u)[0] ?? ''}?…`
}

function formName(form: PageForm | undefined, label: string | undefined): string {
  if (form === undefined) return ''
  const known = label ?? BUNDLES[form.bundle ?? ''] ?? ENTITIES[form.entityType ?? '']
  return known === undefined ? form.id : `${known} (${form.id})`
}

function fieldName(context: PageContext | null): string {
  const field = context?.focusedField
  if (field === undefined) return ''
  return field.label === '' || field.label === field.name ? field.name : `${field.label} (${field.name})`
}

function releaseName(release: string | undefined, plan: HostingPlan): string {
  if (release === undefined) return ''
  return PLANS[plan] === '' ? release : `${release} (${PLANS[plan]})`
}

function browserLine({ agent, window, language }: DiagnosticsInput): string {
  const zoom = window.zoom === undefined ? [] : [`zoom ${Math.round(window.zoom * 100)} %`]
  const size = `vindue ${Math.round(window.width)} x ${Math.round(window.height)}`
  return [browserName(agent), size, ...zoom, languageName(language)].filter((part) => part !== '').join(', ')
}

function languageName(language: string): string {
  if (language === '') return ''
  try {
    return new Intl.DisplayNames(['da'], { type: 'language' }).of(language) ?? language
  } catch {
    // Not a language tag: shown as it came.
    return language
  }
}

function eventLine({ at, text }: PageEvent, clean: (text: string) => string): string {
  return `${danishClock(danishMoment(at).minutes)} ${clean(text)}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
