import { rootWord } from '../search/analysis/stem.ts'
import { contentTokens } from '../search/analysis/tokens.ts'
import { daysBetween } from './danish-date.ts'
import type { StatusEntry } from './status-entry.ts'

/** Messages about one incident, newest first; the first and only one where nothing else belongs to it. */
export type Incident = readonly StatusEntry[]

interface Subject {
  readonly entry: StatusEntry
  readonly words: ReadonlySet<string>
  /** `webforms` of "Webforms: vi arbejder på en løsning". */
  readonly label?: string
  readonly isWhole: boolean
  readonly isBare: boolean
}

const sameTitleDays = 14
const sameCaseDays = 30
const solvedDays = 8
const followUpDays = 3
const wholeSite =
  /(?:sites?|sider|siderne|hjemmesider\p{L}*)(?!\p{L}).*(?:nede|oppe|op igen|stabil)|ustabil\p{L}* (?:drift på )?(?:siderne|sider)|fejl på sites|stabile igen/iu
const bare = /^(?:status|oppe igen|vi arbejder (?:fortsat )?på)/i
const general = new Set(
  'alle flere mange nogle site side hjemmesid fejl fejlen problem status igen oppe nede nu virk opdat løsning fortsat lig bibliotek brug bruger ustabil stabil drift'
    .split(' ')
    .map((word) => word.replace('ø', 'oe')),
)

/**
 * Joins the messages of one incident. Certain signs only: the same case, nearly the same title within two weeks, "virker igen" soon
 * after a fault with a word in common, or several messages of one day about all sites. Entries come newest first and keep that order.
 */
export function joinIncidents(entries: readonly StatusEntry[]): Incident[] {
  const incidents: OpenIncident[] = []
  for (const subject of entries.toReversed().map(readSubject)) {
    const home = findHome(subject, incidents)
    if (home) home.subjects.push(subject)
    else incidents.push({ subjects: [subject] })
  }
  const order = new Map(entries.map((entry, at) => [entry, at]))
  return incidents
    .map(({ subjects }) => subjects.map(({ entry }) => entry).toReversed())
    .toSorted((a, b) => placeOf(a, order) - placeOf(b, order))
}

/** True for a title that only says something about an incident told elsewhere: "Status", "oppe igen". */
export function isBareTitle(title: string): boolean {
  return bare.test(title)
}

interface OpenIncident {
  readonly subjects: Subject[]
}

function findHome(subject: Subject, incidents: readonly OpenIncident[]): OpenIncident | undefined {
  const graded = incidents
    .filter(({ subjects }) => !isOver(subjects, subject))
    .map((incident) => ({
      incident,
      bond: Math.max(...incident.subjects.map((older) => bondOf(subject, older))),
    }))
  const strongest = Math.max(0, ...graded.map(({ bond }) => bond))
  return strongest === 0 ? undefined : graded.findLast(({ bond }) => bond === strongest)?.incident
}

// What was solved and fails again on another day is a new incident.
function isOver(subjects: readonly Subject[], newer: Subject): boolean {
  const last = subjects.at(-1)?.entry
  return last?.phase === 'solved' && last.date !== newer.entry.date
}

function placeOf(incident: Incident, order: ReadonlyMap<StatusEntry, number>): number {
  const [newest] = incident
  return (newest && order.get(newest)) ?? 0
}

function readSubject(entry: StatusEntry): Subject {
  const words = contentTokens(entry.title).map(({ word }) => rootWord(word))
  const label = /^(\p{L}{4,}):\s/u.exec(entry.title)?.[1]?.toLowerCase()
  return {
    entry,
    words: new Set(words),
    ...(label && { label }),
    isWhole: wholeSite.test(entry.title),
    isBare: isBareTitle(entry.title),
  }
}

/** How surely two messages are about one incident: 0 not at all, 4 by the same case. */
function bondOf(newer: Subject, older: Subject): number {
  const days = newer.entry.date && older.entry.date && daysBetween(older.entry.date, newer.entry.date)
  if (days === undefined || days < 0 || isApart(newer.entry) || isApart(older.entry)) return 0
  if (days <= sameCaseDays && sharesCase(newer.entry, older.entry)) return 4
  if (days <= sameTitleDays && hasSameTitle(newer.words, older.words)) return 3
  if (days <= followUpDays && newer.label !== undefined && newer.label === older.label) return 3
  if (days === 0 && (newer.isWhole || newer.isBare) && (older.isWhole || older.isBare)) return 2
  return newer.entry.phase === 'solved' ? repairBond(newer, older, days) : 0
}

function repairBond(newer: Subject, older: Subject, days: number): number {
  const shared = [...newer.words].filter(
    (word) => older.words.has(word) && !general.has(word) && word.length > 2,
  )
  if (days <= 1) return shared.length > 0 ? 1 : 0
  return days <= solvedDays && shared.length > 1 ? 1 : 0
}

function isApart(entry: StatusEntry): boolean {
  return entry.phase === 'window' || entry.phase === 'news' || entry.phase === 'postponed'
}

// A message that names many cases sums up several incidents.
function sharesCase(newer: StatusEntry, older: StatusEntry): boolean {
  const few = newer.keys.length <= 2 && older.keys.length <= 2
  return few && newer.keys[0] !== undefined && newer.keys[0] === older.keys[0]
}

// Nearly the same words, or nearly all of a shorter title in a longer one.
function hasSameTitle(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length
  const isMostOfBoth = shared / (a.size + b.size - shared || 1) >= 0.6
  return isMostOfBoth || (shared >= 5 && shared / Math.min(a.size, b.size) >= 0.8)
}
