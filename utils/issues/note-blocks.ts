import type { IsoDate } from '../base/time.ts'
import { collapseSpaces } from '../base/text.ts'
import type { Article, Section } from '../manual/article.ts'
import type { Block } from '../manual/nodes.ts'
import { headingTitle, plainText } from '../manual/plain-text.ts'
import { findDays, toIsoDate } from './danish-date.ts'
import { compareReleases, findReleases, parseRelease, type Release } from './release.ts'

/** What the items under a heading of a release note are; `taken-out` were planned for the release and are not in it. */
type NotePart = 'fix' | 'feature' | 'known-error' | 'taken-out' | 'developer' | 'unnamed'

/** Blocks of one section that belong to one release and one part of it. */
export interface NoteStretch {
  readonly section: Section
  readonly part: NotePart
  /** Set when the heading names one thing rather than a kind of things. */
  readonly heading?: string
  readonly blocks: readonly Block[]
}

/** What one release brought; a file holds several when hotfixes followed. */
export interface NoteBlock {
  readonly fixedIn?: Release
  readonly backports: readonly Release[]
  readonly date?: IsoDate
  /** In place of a day the note says that the release does not come as planned. */
  readonly isPutOff: boolean
  readonly stretches: readonly NoteStretch[]
}

interface DraftBlock {
  named?: Release
  date?: IsoDate
  hasDateLine: boolean
  isPutOff: boolean
  part: NotePart
  deliveries: string
  readonly stretches: { section: Section; part: NotePart; heading?: string; blocks: Block[] }[]
}

const parts: readonly (readonly [RegExp, NotePart])[] = [
  [/^kendte fejl/i, 'known-error'],
  [/^for udviklere/i, 'developer'],
  [/(?:fejl)?rettelse|forbedring|^hotfix|fejl rettet|^fejl\b.*rettet|^fix\b/i, 'fix'],
  [/^(?:nye? )?(?:udvikling|features?|funktioner)(?!\p{L})/iu, 'feature'],
]
const groupHeading =
  /^(?:øvrige |diverse )*(?:kendte fejl|for udviklere|fejlrettelser|forbedring|(?:nye? )?(?:udvikling|features|funktioner)|rettelser|hotfix(?: [\d.]+)?$|opdatering \d)/i
const takenOut = /(?:er )?taget ud og kommer|kommer i en senere release:$/i
const putOff = /udrulles ikke|udsættes|udskydes|er (?:udsat|udskudt)/i
const longestHeadingLine = 60

/** Takes a release note apart: by release (its own first, then the hotfixes under it) and by what the headings say. */
export function readNoteBlocks(article: Article): NoteBlock[] {
  const own = findReleases(article.title)[0] ?? releaseOfPath(article.path)
  return splitByRelease(article).map((draft, at) => finishBlock(draft, at === 0 ? own : undefined))
}

function splitByRelease(article: Article): DraftBlock[] {
  const drafts = [newDraft()]
  let draft = drafts[0] ?? newDraft()
  const begin = (): void => {
    draft = newDraft()
    drafts.push(draft)
  }
  for (const section of article.sections) {
    const heading = section.level === 0 ? '' : headingTitle(section.heading)
    if (beginsRelease(heading, section.level, draft)) begin()
    readHeading(draft, heading)
    openStretch(draft, section, heading)
    for (const block of section.blocks) {
      const text = collapseSpaces(plainText([block]))
      if (isDateLine(text) && draft.hasDateLine) {
        begin()
        openStretch(draft, section, '')
      }
      readBlock(draft, section, { block, text })
    }
  }
  return drafts
}

function newDraft(): DraftBlock {
  return { hasDateLine: false, isPutOff: false, part: 'unnamed', deliveries: '', stretches: [] }
}

function beginsRelease(heading: string, level: number, draft: DraftBlock): boolean {
  const release = findReleases(heading)[0]
  const hasContent = draft.stretches.some((stretch) => stretch.blocks.length > 0)
  if (release && /^(?:release )?\d/i.test(heading)) return hasContent || draft.named !== undefined
  if (release && /^hotfix/i.test(heading)) return draft.named !== undefined && draft.named !== release
  return level === 1 && draft.hasDateLine
}

function readHeading(draft: DraftBlock, heading: string): void {
  const release = /^(?:release |hotfix )?20\d\d\./i.test(heading) ? findReleases(heading)[0] : undefined
  // "Release 2026.18" names the week; the lines under it say which patch.
  if (release && !/^release /i.test(heading)) draft.named = release
  const day = release && findDays(heading).find(({ year }) => year !== undefined)
  const date = day?.year === undefined ? null : toIsoDate(day.year, day.month, day.day)
  if (date) draft.date = date
  draft.part = partOf(heading) ?? draft.part
}

function openStretch(draft: DraftBlock, section: Section, heading: string): void {
  const isItem = heading !== '' && !groupHeading.test(heading) && !/^(?:release )?20\d\d\./i.test(heading)
  draft.stretches.push({ section, part: draft.part, ...(isItem && { heading }), blocks: [] })
}

function readBlock(
  draft: DraftBlock,
  section: Section,
  { block, text }: { block: Block; text: string },
): void {
  if (isDateLine(text)) {
    draft.hasDateLine = true
    const date = dateOfLine(text)
    if (date) draft.date = date
    else draft.isPutOff = putOff.test(text)
    return
  }
  if (isDelivery(text)) {
    draft.deliveries += ` ${text}`
    return
  }
  const part = block.kind === 'paragraph' ? partOfLine(text) : undefined
  if (part) {
    draft.part = part
    openStretch(draft, section, '')
    if (text.length <= longestHeadingLine || part === 'taken-out') return
  }
  if (block.kind === 'rule' || (draft.part === 'unnamed' && isListOfNames(block))) return
  draft.stretches.at(-1)?.blocks.push(block)
}

function partOf(heading: string): NotePart | undefined {
  return parts.find(([pattern]) => pattern.test(heading))?.[1]
}

// Some notes have headings that are plain lines.
function partOfLine(text: string): NotePart | undefined {
  if (takenOut.test(text)) return 'taken-out'
  return text.length <= longestHeadingLine && /^(?:kendte fejl|for udviklere)/i.test(text)
    ? partOf(text)
    : undefined
}

function isDateLine(text: string): boolean {
  return /^releasedato/i.test(text)
}

// A remark in the place of the date may name other days.
function dateOfLine(text: string): IsoDate | null {
  const day = findDays(text)[0]
  return day?.year !== undefined && /^releasedato:?\s*$/i.test(text.slice(0, day.start))
    ? toIsoDate(day.year, day.month, day.day)
    : null
}

function isDelivery(text: string): boolean {
  if (/^(?:opgraderingen rulles ud|følgende webmasterbiblioteker|denne opgradering kommer)/i.test(text))
    return true
  const sites = /(?:produktion|test|prod)\p{L}*?(?:sites?|miljøer)(?!\p{L})/iu.test(text.slice(0, 200))
  const says = /sites?\s*:|opgraderes|fastholdes|får 20\d\d\./i.test(text)
  return sites && says && (/^(?:redaktør|webmaster)/i.test(text) || /go[- ]?piloter\)/i.test(text))
}

// Libraries that get a release at another time.
function isListOfNames(block: Block): boolean {
  return block.kind === 'list' && block.items.every((item) => plainText(item).split(/\s+/).length <= 3)
}

function finishBlock(draft: DraftBlock, own?: Release): NoteBlock {
  const editors = releaseAfter(
    draft.deliveries,
    /redaktør\p{L}*[^.]*?produktionssites?:?(?: opgraderes til)? ?/iu,
  )
  const tests = releaseAfter(draft.deliveries, /modul\p{L}*testsites?:?(?: opgraderes til)? ?/iu)
  // Under the first release of a file stand hotfixes of older weeks; their own lines say which release they were.
  const delivered = [editors, tests]
    .flatMap((release) => release ?? [])
    .toSorted(compareReleases)
    .at(-1)
  const fixedIn = draft.named ?? own ?? delivered
  const older = own && !draft.named && editors && compareReleases(editors, own) < 0
  return {
    ...(fixedIn && { fixedIn }),
    backports: older ? [editors] : [],
    ...(draft.date && { date: draft.date }),
    isPutOff: draft.isPutOff,
    stretches: draft.stretches.filter(
      ({ blocks, heading }) => blocks.length > 0 || /^hotfix/i.test(heading ?? ''),
    ),
  }
}

function releaseAfter(text: string, lead: RegExp): Release | undefined {
  const found = lead.exec(text)
  return found
    ? findReleases(text.slice(found.index + found[0].length, found.index + found[0].length + 12))[0]
    : undefined
}

function releaseOfPath(path: string): Release | undefined {
  return parseRelease(/(20\d\d-\d+(?:-\d+)?)\.md$/.exec(path)?.[1] ?? '') ?? undefined
}
