import type { CmsTheme, PageContext } from './page-context.ts'
import { parseForm, readComponents, readFields, readForm } from './read-form.ts'
import { readField } from './read-field.ts'
import { readDialog, readMessages } from './read-messages.ts'
import { readRelease, readRole } from './read-toolbar.ts'
import { textOf } from './text-of.ts'

interface PathSettings {
  readonly currentPath?: unknown
  readonly currentPathIsAdmin?: unknown
}

const nothing: PageContext = {
  cms: 'other',
  theme: 'other',
  view: 'public',
  host: '',
  path: '',
  title: '',
  siteName: '',
  language: '',
  fields: [],
  messages: [],
  components: [],
}

const knownThemes: readonly CmsTheme[] = ['gin', 'claro', 'novel', 'seven']

const settingsScript = 'script[data-drupal-selector="drupal-settings-json"]'

/**
 * The cheap question that every page is asked: is this the administration of the CMS, or an editor's view of its site?
 * Looks at markers only; a visitor's or patron's page of the same site answers `other`.
 */
export function recogniseCms(document: Document): PageContext['cms'] {
  const settings = document.querySelector(settingsScript)?.textContent
  if (settings) {
    const isEditors =
      document.body.classList.contains('is-admin-page') ||
      document.getElementById('toolbar-administration') ||
      /"currentPathIsAdmin":true|"currentPath":"user\\?\/login"/.test(settings)
    return isEditors ? 'drupal-10' : 'other'
  }
  const generator = document.querySelector('meta[name="Generator" i][content^="Drupal 7"]')
  return generator && document.querySelector('#toolbar, #admin-menu, #branding, .page-user #user-login')
    ? 'drupal-7'
    : 'other'
}

/**
 * Reads what the panel may know of a page: names, labels, messages and markers, never what a person typed or the names of
 * people. Of a page that is not the CMS nothing is read. `focused` is the element the person works in, when it is not the
 * document's active element (the panel itself has the focus while one types in it).
 */
export function readPage(
  document: Document,
  location: Pick<Location, 'host' | 'pathname'>,
  focused: Element | null = document.activeElement,
): PageContext {
  const cms = recogniseCms(document)
  if (cms === 'other') return nothing
  const settings = readSettings(document)
  const path = publicPath(settings.path.currentPath ?? location.pathname)
  const element = readForm(document)
  const view = viewOf(document, settings.path)
  const form = element && parseForm(element, path)
  const fields = element && form ? readFields(element, form) : []
  const focusedField = focused && readField(focused)
  const dialog = readDialog(document)
  const release = readRelease(document)
  const role = readRole(document)
  return {
    cms,
    theme: themeOf(document, cms, settings.theme),
    view,
    host: location.host,
    path,
    ...readTitle(document, path),
    language: document.documentElement.lang || document.documentElement.getAttribute('xml:lang') || '',
    fields,
    messages: readMessages(document, fields),
    components: element ? readComponents(element) : [],
    ...(form && { form }),
    ...(focusedField && { focusedField }),
    ...(dialog && { dialog }),
    ...(release && { release }),
    ...(role && { role }),
  }
}

// The settings also hold secrets (permission hash, tokens): only these two leave this function.
function readSettings(document: Document): { path: PathSettings; theme: unknown } {
  try {
    const { path, ajaxPageState } = JSON.parse(document.querySelector(settingsScript)?.textContent ?? '{}')
    return { path: path ?? {}, theme: ajaxPageState?.theme }
  } catch {
    return { path: {}, theme: '' }
  }
}

function publicPath(path: unknown): string {
  const clean = '/' + String(path).replace(/^\/+|\/+$/g, '')
  // The rest of a one-time login address is the key itself.
  return clean.replace(/^(\/user\/reset)\/.*/, '$1').slice(0, 2000)
}

function viewOf(document: Document, { currentPathIsAdmin }: PathSettings): PageContext['view'] {
  const has = (selector: string) => document.querySelector(selector) !== null
  if (has('form[data-drupal-selector="user-login-form"], .page-user #user-login')) return 'login'
  if (has('body.is-admin-page, #branding')) return 'admin'
  if (!currentPathIsAdmin) return 'public'
  return has('main form') ? 'admin' : 'denied'
}

function themeOf(document: Document, cms: PageContext['cms'], theme: unknown): CmsTheme {
  const named = knownThemes.find((known) => known === theme)
  if (named) return named
  if (cms === 'drupal-7') return document.getElementById('branding') ? 'seven' : 'other'
  // Some pages name no theme; Gin's body attributes stand on public pages too, this class does not.
  return !theme && document.querySelector('.gin-secondary-toolbar') ? 'gin' : 'other'
}

/** Drupal writes `Page | Site`. The title of a user's own pages is that person's name, which is left out. */
function readTitle(document: Document, path: string): Pick<PageContext, 'title' | 'siteName'> {
  const whole = textOf(document.querySelector('title'), 800)
  const cut = whole.lastIndexOf(' | ')
  const title = cut < 0 ? whole : whole.slice(0, cut)
  return {
    title: /^\/user\/\d/.test(path) ? '' : title.slice(0, 500),
    siteName: cut < 0 ? '' : whole.slice(cut + 3, cut + 303),
  }
}
