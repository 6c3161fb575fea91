import type { RoleLevel } from '../../context/page-context.ts'

/** `/indhold/artikel/` or `/indhold/artikel/#subtitle`; a target that the manual at hand does not have is passed over. */
export type HelpTarget = string

export interface MappedRoute {
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
export type MappedMessage = readonly [da: string, en: string, help: HelpTarget]

/** A field that is on the page only when the content is in a state of its own, and the help for that. */
export interface MappedState {
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

/** The routes that a page belongs to, surest first: by its form, then by its path; the page above it when that has
 * the same subject, or when there is no other. */
export function matchRoutes(map: PageMap, { path, formId, dialog }: PageKey): RouteMatch[] {
  const parts = partsOf(path)
  const matches: (RouteMatch & { readonly literal: number })[] = []
  for (const route of map.routes) {
    const byForm = formId !== undefined && (route.forms ?? []).some((form) => isForm(form, formId))
    const fit = route.path === undefined ? undefined : fitOf(partsOf(route.path), parts)
    // One edit path serves every content type; only its form tells which.
    const otherForm =
      formId !== undefined && !byForm && (route.forms?.length ?? 0) > 0 && isShared(map, route)
    if (dialog !== undefined && route.dialog === dialog) matches.push({ route, sureness: 1, literal: 99 })
    else if (fit?.whole && !otherForm)
      matches.push({
        route,
        sureness: byForm || formId === undefined || !isShared(map, route) ? 1 : above,
        literal: fit.literal + (byForm ? 50 : 0),
      })
    else if (byForm) matches.push({ route, sureness: 0.9, literal: fit?.whole ? 50 : 10 })
    else if (fit && !fit.whole && fit.literal >= 2 && !isShared(map, route))
      matches.push({ route, sureness: above, literal: fit.literal })
  }
  const sorted = matches.toSorted((a, b) => b.sureness - a.sureness || b.literal - a.literal)
  const [first] = sorted
  const topic = first?.route.help[0]?.split('#')[0]
  const isParent = ({ sureness, literal, route }: (typeof sorted)[number]) =>
    sureness === above && literal >= parts.length - 1 && route.help[0]?.split('#')[0] === topic
  return sorted.filter(
    (match) =>
      match.sureness > above ||
      isParent(match) ||
      (first?.sureness === above && match.literal === first.literal),
  )
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
