import type { PageContext } from '../context/page-context.ts'
import { rootWord } from '../search/analysis/stem.ts'
import { contentTokens } from '../search/analysis/tokens.ts'
import { splitSentences } from './entry-text.ts'
import type { KnownIssue } from './known-issue.ts'
import { lastMentioned } from './outages.ts'
import { subjectsOf, type Subject } from './page-subjects.ts'
import { dayOfIsoWeek, daysBetween } from './danish-date.ts'
import { includesFix, parseRelease, weekOfRelease } from './release.ts'

const messageShare = 0.7
const fewestMessageWords = 4
/** How long a fix that the site has, and a message nobody took back, still explain what is seen. */
const freshFixDays = 60
const freshMessageDays = 120
const editing =
  /backend|redaktør|redig|opret|formular|felt|instans|serie|klon|publicer|gem(?:mer|me|t)?(?!\p{L})|upload|slette?r?(?!\p{L})|admin|paragra|komponent|skabelon/iu

/**
 * True when an issue is about the page a person stands on: its path, its subject, a component on it, one of its labelled fields or a
 * message it shows. Meant to be few: what is long past for this site, what is solved, and what is new rather than mended stay out.
 */
export function touchesPage(issue: KnownIssue, context: PageContext): boolean {
  if (context.cms === 'other' || issue.feature || issue.kind === 'wish') return false
  // What the page says right now is never past.
  if (saysMessage(issue, context)) return true
  if (isPast(issue, context)) return false
  if (namesPath(issue, context.path)) return true
  const opening = openingOf(issue)
  return (
    knownSubjects(context).some(
      ({ titles, needsEditing }) => titles.test(opening) && (!needsEditing || editing.test(opening)),
    ) && !isAboutOtherField(opening, context)
  )
}

const subjectsByContext = new WeakMap<PageContext, readonly Subject[]>()

// The same page is asked about for every issue.
function knownSubjects(context: PageContext): readonly Subject[] {
  const known = subjectsByContext.get(context) ?? subjectsOf(context)
  subjectsByContext.set(context, known)
  return known
}

function openingOf(issue: KnownIssue): string {
  const [first = '', second = ''] = splitSentences(issue.text)
  return first.length < 60 ? `${issue.title} ${first} ${second}` : `${issue.title} ${first}`
}

function isPast(issue: KnownIssue, context: PageContext): boolean {
  const release = parseRelease(context.release ?? '')
  if (issue.fixedIn && issue.fixSource !== 'status-page') {
    if (!release) return true
    return includesFix(release, issue.fixedIn, issue.backports) && ageInDays(issue, release) > freshFixDays
  }
  if (issue.state === 'solved' || issue.serviceWindow) return true
  return release !== null && ageInDays(issue, release) > freshMessageDays
}

// Time is told by the site's own release, so that the answer does not change while a page is open.
function ageInDays(issue: KnownIssue, release: NonNullable<ReturnType<typeof parseRelease>>): number {
  const { year, week } = weekOfRelease(release)
  const day = issue.fixedIn ? weekDay(weekOfRelease(issue.fixedIn)) : lastMentioned(issue)
  return day ? daysBetween(day, weekDay({ year, week })) : Infinity
}

function weekDay({ year, week }: { readonly year: number; readonly week: number }) {
  return dayOfIsoWeek(year, week, 4)
}

function namesPath(issue: KnownIssue, path: string): boolean {
  const bare = path.split(/[?#]/)[0]?.replace(/\/$/, '') ?? ''
  return bare.startsWith('/admin/') && bare.split('/').length > 3 && issue.text.includes(bare)
}

function saysMessage(issue: KnownIssue, context: PageContext): boolean {
  if (context.messages.every(({ type }) => type === 'status')) return false
  const told = new Set(rootsOf(issue.text))
  return context.messages.some(({ type, text }) => {
    const roots = type === 'status' ? [] : rootsOf(text)
    return (
      roots.length >= fewestMessageWords &&
      roots.filter((root) => told.has(root)).length / roots.length >= messageShare
    )
  })
}

// "feltet ”Sted”": when an issue names a field and the form has fields, it has to be one of them.
function isAboutOtherField(opening: string, context: PageContext): boolean {
  if (context.view !== 'admin' || context.fields.length === 0) return false
  const named = [...opening.matchAll(/felte?t?(?:erne)? (?:til )?["”“]([^"”“]{2,40})["”“]/giu)].map(
    (match) => match[1] ?? '',
  )
  if (named.length === 0) return false
  const labels = new Set(context.fields.map(({ label }) => label.toLowerCase()))
  return !named.some((name) => name.split(/[/,]/).some((part) => labels.has(part.trim().toLowerCase())))
}

function rootsOf(text: string): string[] {
  return [...new Set(contentTokens(text).map(({ word }) => rootWord(word)))]
}
