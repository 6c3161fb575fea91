import type { IsoDate } from '../base/time.ts'
import { collapseSpaces } from '../base/text.ts'
import type { Article, Section } from '../manual/article.ts'
import type { Block } from '../manual/nodes.ts'
import { headingTitle, plainText } from '../manual/plain-text.ts'
import type { WrittenDay } from './danish-date.ts'
import { findKeys, keysOfBlocks, splitSentences, titleOf, urlOfSection } from './entry-text.ts'
import type { CaseKey } from './known-issue.ts'
import { readStatusHeading } from './status-heading.ts'

/** What an entry tells: something fails, it works again, downtime is planned, or news such as a release that came out. */
type StatusPhase = 'fault' | 'solved' | 'window' | 'postponed' | 'news'

/** One message of the status page before dates are settled. */
export interface StatusEntry {
  /** Heading of the message as it stands; of the day's heading where several messages stand under one day. */
  readonly heading: string
  readonly title: string
  readonly text: string
  readonly phase: StatusPhase
  /** LØST stands in the heading. */
  readonly marked: boolean
  readonly day?: WrittenDay
  readonly laterDays: readonly WrittenDay[]
  readonly time?: string
  readonly date?: IsoDate
  readonly keys: readonly CaseKey[]
  readonly anchor: string
  readonly url: string
}

const dayReport = /^(?:status(?: på (?:udvikling|aktiviteter|udvikling og aktiviteter))?)?$/i
const faultWords =
  /fejl(?!ret)|(?<!\p{L})nede(?!\p{L})|nedbrud|nedetid|problem|virker (?:pt\.? )?ikke|ustabil|kan (?:pt\.? )?ikke|ikke (?:være )?muligt|mangl|udfordring|utilgængelig|driller|drillet|crash|timer ud|forsvund|udfald|(?:sender|vise[rs]|kommer|åbner|gemmer) ikke/iu
const solvedWords =
  /(?:oppe|virker|stabil\w*|kører|kan|må|op) (?:\p{L}+ )?igen(?!\p{L})|igen (?:oppe|stabil)|er (?:nu )?(?:løst|rettet|fikset)(?!\p{L})|kan nu(?!\p{L})|rettet$|oppe igen/iu
const newsTitles =
  /^(?:ny |ekstraordinær |opdateret |status på |vi kører nu |sikkerheds|udsættelse af |ingen |vigtig besked: )*(?:release|opdatering|hotfix|kommunikation)|er nu (?:ude|opdateret)|opdateret til \d{4}|kommer ud (?:til jer )?(?:i dag|i morgen)/i
const windowTitles = /servicevindue|nedetid .*kl\. ?\d/i
const plannedTitles = /lukker|opgraderer|flytter|opdaterer/i

/** All messages of the status page in its order, newest first. Headings that only name a day hold the messages under them. */
export function readStatusEntries(article: Article): StatusEntry[] {
  const top = Math.min(
    ...article.sections.filter((section) => section.level > 0).map((section) => section.level),
  )
  return groupByTop(article.sections, top).flatMap(({ head, children }) =>
    entriesOfGroup(article, head, children),
  )
}

interface Group {
  readonly head: Section
  readonly children: readonly Section[]
}

function groupByTop(sections: readonly Section[], top: number): Group[] {
  const groups: { head: Section; children: Section[] }[] = []
  for (const section of sections) {
    if (section.level === top) groups.push({ head: section, children: [] })
    else if (section.level > top) groups.at(-1)?.children.push(section)
  }
  return groups
}

function entriesOfGroup(article: Article, head: Section, children: readonly Section[]): StatusEntry[] {
  const isReport = dayReport.test(readStatusHeading(headingTitle(head.heading)).title)
  if (children.length === 0 || !isReport)
    return [
      makeEntry(
        article,
        { head, section: head, isPart: false },
        [head.blocks, ...children.map(withHeading)].flat(),
      ),
    ]
  const own =
    head.blocks.length > 0 ? [makeEntry(article, { head, section: head, isPart: true }, head.blocks)] : []
  const isPart = children.length > 1
  return [...own, ...children.map((section) => makeEntry(article, { head, section, isPart }, section.blocks))]
}

function withHeading(section: Section): readonly Block[] {
  return [{ kind: 'paragraph', children: section.heading }, ...section.blocks]
}

interface Place {
  /** The section whose heading has the day. */
  readonly head: Section
  /** The section of the message itself. */
  readonly section: Section
  /** One of several messages under a day. */
  readonly isPart: boolean
}

function makeEntry(
  article: Article,
  { head, section, isPart }: Place,
  blocks: readonly Block[],
): StatusEntry {
  const parts = readStatusHeading(headingTitle(head.heading))
  const own = section === head ? parts : readStatusHeading(headingTitle(section.heading))
  const body = plainText(blocks).trim()
  const title = own.title || titleOf(body)
  const time = own.time ?? parts.time
  return {
    heading: collapseSpaces(headingTitle(head.heading)),
    title,
    text: body === '' ? title : `${title}\n${body}`,
    phase: phaseOf({
      title,
      body,
      solved: own.solved || parts.solved,
      days: own.laterDays.length,
      isPart,
    }),
    marked: own.solved || parts.solved,
    ...(parts.day && { day: parts.day }),
    laterDays: own.laterDays,
    ...(time && { time }),
    keys: [...new Set([...findKeys(title), ...keysOfBlocks(blocks)])],
    anchor: section.anchor,
    url: urlOfSection(article, section),
  }
}

interface Wording {
  readonly title: string
  readonly body: string
  readonly solved: boolean
  readonly days: number
  readonly isPart: boolean
}

// What stands under a heading of its own is a fault unless it is plainly something else; a report on many things has to say so.
function phaseOf(entry: Wording): StatusPhase {
  const { title, body } = entry
  if (entry.solved) return 'solved'
  if (/udsæt(?:telse|ter)|udskudt|udskydes/i.test(title) && /release/i.test(title)) return 'postponed'
  if (windowTitles.test(title) || (plannedTitles.test(title) && entry.days > 0)) return 'window'
  if (newsTitles.test(title) && !/har fejlet|fejlede|problemer/i.test(title)) return 'news'
  if (solvedWords.test(title)) return 'solved'
  if (!entry.isPart) return 'fault'
  const opening = [title, ...splitSentences(body).slice(0, 3)].join(' ')
  return faultWords.test(opening) ? 'fault' : 'news'
}
