import type { RoleLevel } from '../../context/page-context.ts'

/** `/indhold/artikel/` or `/indhold/artikel/#subtitle`; a target that the manual at hand does not have is passed over. */
export type HelpTarget = string

interface MappedRoute {
  /** Internal path with `{placeholders}` for single parts. */
  readonly path?: string
  readonly dialog?: string
  /** Form ids; parts in `<angle brackets>` stand for anything. */
  readonly forms?: readonly string[]
  /** Lowest role with access; absent when every editor has it. */
  readonly role?: RoleLevel
  /** Best first; empty when the manual has nothing about the page. */
  readonly help: readonly HelpTarget[]
}

/** Machine name, labels as they stand on the page (Danish, English), and where the field is explained, best first. */
export type MappedField = readonly [name: string, labels: readonly string[], help: readonly HelpTarget[]]

/** Danish and English text with `%`, `@` or `:` placeholders, and where it is explained. */
type MappedMessage = readonly [da: string, en: string, help: HelpTarget]

/** A field that is on the page only when the content is in a state of its own, and the help for that. */
interface MappedState {
  readonly field: string
  readonly labels: readonly string[]
  readonly help: readonly HelpTarget[]
}

/**
 * What the CMS's pages are about, `public/data/page-map.json`: facts of its public source and of the manual. Keys of
 * `fields` are component bundles, or form ids separated by blanks, or a path where the form has no id of its own.
 */
export interface PageMap {
  readonly routes: readonly MappedRoute[]
  readonly components: Readonly<Record<string, readonly HelpTarget[]>>
  readonly fields: Readonly<Record<string, readonly MappedField[]>>
  readonly messages: readonly MappedMessage[]
  readonly states: readonly MappedState[]
}

export interface PageKey {
  readonly path: string
  readonly formId?: string | undefined
  readonly dialog?: string | undefined
}

export interface RouteMatch {
  readonly route: MappedRoute
  /** 1 for the page itself; less for a page above it or a form that only looks alike. */
  readonly sureness: number
}

const above = 0.45

/**
 * The routes that a page belongs to, surest first: by its form, then by its path, of which the most literal; the page
 * above it when that has the same subject, or when there is no help for the page itself.
 */
export function matchRoutes(map: PageMap, key: PageKey): RouteMatch[] {
  const parts = partsOf(key.path)
  const matches = map.routes
    .flatMap((route) => matchRoute({ map, key, parts }, route) ?? [])
    .toSorted((a, b) => b.sureness - a.sureness || b.depth - a.depth || b.literal - a.literal)
  const own = matches.filter(({ sureness }) => sureness > above)
  // Several lists share one form, and then the path decides.
  const exact = own.some(({ sureness }) => sureness === 1)
    ? own.filter(({ sureness }) => sureness === 1)
    : own
  const mostLiteral = Math.max(...exact.filter(({ isDialog }) => !isDialog).map(({ literal }) => literal))
  const kept = exact.filter(({ literal, isDialog }) => isDialog || literal === mostLiteral)
  const topic = topicOf(kept[0]?.route)
  const parents = matches.filter(({ sureness, depth }) => sureness === above && depth >= parts.length - 1)
  if (topic !== undefined) return [...kept, ...parents.filter(({ route }) => topicOf(route) === topic)]
  const nearest = matches.find(({ sureness, route }) => sureness === above && route.help.length > 0)
  return [...kept, ...(nearest ? [nearest] : [])]
}

interface Matched extends RouteMatch {
  readonly isDialog: boolean
  /** Parts of the pattern, and how many of them are no placeholders. */
  readonly depth: number
  readonly literal: number
}

interface Matching {
  readonly map: PageMap
  readonly key: PageKey
  readonly parts: readonly string[]
}

function matchRoute({ map, key, parts }: Matching, route: MappedRoute): Matched | undefined {
  const { formId, dialog } = key
  if (dialog !== undefined && route.dialog === dialog)
    return { route, sureness: 1, isDialog: true, depth: 99, literal: 99 }
  const byForm = formId !== undefined && (route.forms ?? []).some((form) => isForm(form, formId))
  const pattern = partsOf(route.path ?? '')
  const fit = fitOf(pattern, parts)
  const matched = { route, isDialog: false, depth: pattern.length, literal: fit?.literal ?? 0 }
  if (byForm) return { ...matched, sureness: fit?.whole ? 1 : 0.9 }
  // One edit path serves every content type; only its form tells which.
  const shared = isShared(map, route)
  if (!fit || (shared && (formId !== undefined || !fit.whole))) return undefined
  if (fit.whole) return { ...matched, sureness: 1 }
  return pattern.length >= 2 ? { ...matched, sureness: above } : undefined
}

function topicOf(route: MappedRoute | undefined): string | undefined {
  return route?.help[0]?.split('#')[0]
}

/** The rows about a form's fields, or about a component's. */
export function fieldsOf(map: PageMap, key: PageKey, component?: string): readonly MappedField[] {
  if (component !== undefined) return map.fields[component] ?? []
  return Object.entries(map.fields).flatMap(([name, fields]) => {
    const forms = name.split(' ')
    const hit = name.startsWith('/')
      ? fitOf(partsOf(name), partsOf(key.path))?.whole
      : forms.some((form) => key.formId !== undefined && isForm(form, key.formId))
    return hit ? fields : []
  })
}

function isShared(map: PageMap, route: MappedRoute): boolean {
  return map.routes.some((other) => other !== route && other.path === route.path)
}

function isForm(pattern: string, formId: string): boolean {
  if (!/[<*]/.test(pattern)) return pattern === formId
  const [front = '', back = ''] = pattern.split(/<[^>]*>|\*/)
  return formId.length > front.length + back.length && formId.startsWith(front) && formId.endsWith(back)
}

function partsOf(path: string): string[] {
  return path.split(/[?#]/)[0]?.split('/').filter(Boolean) ?? []
}

interface Fit {
  /** False when the pattern is a page above the path. */
  readonly whole: boolean
  readonly literal: number
}

function fitOf(pattern: readonly string[], parts: readonly string[]): Fit | undefined {
  if (pattern.length === 0 || pattern.length > parts.length) return undefined
  let literal = 0
  for (const [at, part] of pattern.entries()) {
    if (part.startsWith('{')) continue
    if (part !== parts[at]) return undefined
    literal++
  }
  return { whole: pattern.length === parts.length, literal }
}
