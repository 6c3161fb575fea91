import type { IsoDate } from '../base/time.ts'
import type { Article, ManualWarning } from '../manual/article.ts'
import { daysBetween, nearestDate } from './danish-date.ts'
import { makeIssueId, splitSentences } from './entry-text.ts'
import { isBareTitle, joinIncidents, type Incident } from './incidents.ts'
import type { IssueMention, IssueState, KnownIssue } from './known-issue.ts'
import { findReleases, type Release } from './release.ts'
import { dateStatusEntries } from './status-dates.ts'
import { readStatusEntries, type StatusEntry } from './status-entry.ts'

export interface StatusReading {
  readonly issues: readonly KnownIssue[]
  readonly warnings: readonly ManualWarning[]
}

const states: Readonly<Record<StatusEntry['phase'], IssueState>> = {
  fault: 'open',
  solved: 'solved',
  window: 'planned',
  postponed: 'postponed',
  // News leaves nothing open.
  news: 'solved',
}
const aroundPattern =
  /work-?around|skulle hjælpe|hjælper (?:det )?(?:at|hvis)|i mellemtiden (?:kan|bør)|anvender .* i stedet|bruge fx|hack bør|hente .*manuelt|selv kan tjekke|kan godt (?:logge|bruge|låne)|tilføje kilden/i
// The release has to follow the word: "virker ikke i 2026.24, det får vi fikset" names the one with the fault.
const fixPattern =
  /(?<!\p{L})(?:løst|løses|løser|rettes|rettet|retter|fikset|fikses)(?!\p{L})[^.\n]{0,60}?(?<!\p{L})(?:med|i)(?!\p{L})[^.\n]{0,30}?(20\d\d\.\d{1,2}(?:\.\d{1,2})?)/giu

/** Reads the status page: one issue for each incident, window or piece of news, newest first. Dates are counted from `newestYear`. */
export function readStatusPage(article: Article, newestYear: number): StatusReading {
  const entries = dateStatusEntries(readStatusEntries(article), newestYear)
  const warnings = entries.flatMap((entry): ManualWarning[] =>
    entry.date ? [] : [{ page: article.path, kind: 'entry-without-date', text: entry.heading }],
  )
  return { issues: joinIncidents(entries).flatMap((incident) => issueOf(article, incident) ?? []), warnings }
}

function issueOf(article: Article, incident: Incident): KnownIssue | undefined {
  const [newest] = incident
  const oldest = incident.at(-1)
  const main = mainEntry(incident)
  if (!newest || !oldest || !main) return undefined
  const others = incident.filter((entry) => entry !== main)
  const text = [main, ...others].map((entry) => entry.text).join('\n')
  const fixedIn = announcedFix(incident)
  const window = newest.phase === 'window' ? windowOf(newest) : undefined
  const around = workaroundOf(text)
  return {
    id: makeIssueId('status', oldest.date ?? '', oldest.title),
    kind: 'status',
    state: incident.some((entry) => entry.marked) ? 'solved' : states[newest.phase],
    title: main.title,
    text,
    source: 'status-page',
    ...placeOf(article, main),
    ...(oldest.date && { date: oldest.date }),
    ...(main.time && { time: main.time }),
    keys: [...new Set(incident.flatMap((entry) => entry.keys))],
    ...(fixedIn && { fixedIn, fixSource: 'status-page' }),
    ...(window && { serviceWindow: window }),
    ...(around && { workaround: around }),
    history: others.map((entry) => ({
      ...dateOf(entry),
      title: entry.title,
      solved: entry.phase === 'solved',
    })),
    ...(others.length > 0 && { mentions: others.map((entry) => mentionOf(article, entry)) }),
  }
}

// The first message that says what is wrong: "alle sites er oppe igen" and "status" do not, and it does not change as others come.
function mainEntry(incident: Incident): StatusEntry | undefined {
  const telling = incident.filter((entry) => !isBareTitle(entry.title))
  return (
    telling.findLast((entry) => entry.phase === 'fault' || entry.marked) ?? telling.at(-1) ?? incident.at(-1)
  )
}

function placeOf(article: Article, entry: StatusEntry) {
  return { articleId: article.id, anchor: entry.anchor, heading: entry.heading, url: entry.url }
}

function dateOf(entry: StatusEntry): { date?: IsoDate } {
  return entry.date ? { date: entry.date } : {}
}

function mentionOf(article: Article, entry: StatusEntry): IssueMention {
  const { title, text, keys } = entry
  const state = states[entry.phase]
  return {
    kind: 'status',
    source: 'status-page',
    state,
    title,
    text,
    keys,
    ...placeOf(article, entry),
    ...dateOf(entry),
  }
}

// Only when one sentence names one release for one case; a message about several faults says it of some of them.
function announcedFix(incident: Incident): Release | undefined {
  const keys = new Set(incident.flatMap((entry) => entry.keys))
  if (keys.size > 1) return undefined
  const texts = incident.filter((entry) => entry.phase !== 'news').map((entry) => entry.text)
  const claims = texts.flatMap((text) =>
    [...text.matchAll(fixPattern)].flatMap((match) => findReleases(match[1] ?? '')),
  )
  const named = new Set(claims)
  return named.size === 1 ? [...named][0] : undefined
}

function windowOf(entry: StatusEntry): { from: IsoDate; to: IsoDate } | undefined {
  const { date } = entry
  if (!date) return undefined
  const days = entry.laterDays
    .flatMap((day) => nearestDate(day, date) ?? [])
    .filter((day) => daysBetween(date, day) >= 0)
  const sorted = days.toSorted()
  return { from: sorted[0] ?? date, to: sorted.at(-1) ?? date }
}

function workaroundOf(text: string): string | undefined {
  const lines = text.split('\n').flatMap(splitSentences)
  const at = lines.findIndex((line) => aroundPattern.test(line))
  const found = lines[at]
  if (!found) return undefined
  const steps = found.endsWith(':') ? lines.slice(at + 1, at + 7) : []
  return [found, ...steps].join('\n')
}
