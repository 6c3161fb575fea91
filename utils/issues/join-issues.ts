import { foldText } from '../search/analysis/fold.ts'
import { rootWord } from '../search/analysis/stem.ts'
import { contentTokens } from '../search/analysis/tokens.ts'
import { daysBetween } from './danish-date.ts'
import type { IssueMention, KnownIssue } from './known-issue.ts'
import { compareReleases, isSameWeek, type Release } from './release.ts'

const sameOpening = 120
const titleShare = 0.6

/**
 * Joins what several sources say of one thing; only by sure signs: the same case, the same words, or a status message that names the
 * release whose note then tells of it. The state of a joined issue stays that of its main source.
 */
export function joinIssues(issues: readonly KnownIssue[]): KnownIssue[] {
  const fixes = joinFixes(issues.filter((issue) => issue.kind === 'fix'))
  const wishes = joinWishes(issues.filter((issue) => issue.kind === 'wish'))
  const fixesWithWishes = absorb(fixes, wishes, (wish, candidates) => findAnswer(wish, candidates))
  const status = issues.filter((issue) => issue.kind === 'status')
  const landed = landFixes(status, fixesWithWishes.kept)
  const others = issues.filter((issue) => issue.kind === 'request')
  return withUniqueIds([...landed, ...fixesWithWishes.left, ...others])
}

/** Every place where the sources tell of an issue: its own first, then those that were joined into it. */
export function entriesOfIssue(issue: KnownIssue): IssueMention[] {
  return [mentionOf(issue), ...(issue.mentions ?? [])]
}

// One thing told in several notes: the newest release carries on, the older ones are hotfixes of their weeks or did not hold.
function joinFixes(fixes: readonly KnownIssue[]): KnownIssue[] {
  const groups = groupBy(fixes, openingOf)
  const same = [...groups.values()].flatMap((group) => joinSame(group) ?? [])
  const solved = same.filter((fix) => fix.state === 'solved')
  const pending = same.filter((fix) => fix.state !== 'solved' && fix.keys.length > 0)
  const { kept, left } = absorb(solved, pending, (open, candidates) => latestWithKey(open, candidates))
  return [...kept, ...left, ...same.filter((fix) => fix.state !== 'solved' && fix.keys.length === 0)]
}

function openingOf(fix: KnownIssue): string {
  return foldText(fix.text)
    .replace(/[^a-z0-9]+/g, ' ')
    .slice(0, sameOpening)
}

function joinSame(group: readonly KnownIssue[]): KnownIssue | undefined {
  const sorted = group.toSorted(byRelease)
  const newest = sorted.at(-1)
  if (!newest || sorted.length === 1) return newest
  const older = sorted.slice(0, -1)
  const releases = older.flatMap((fix) => [...(fix.fixedIn ? [fix.fixedIn] : []), ...(fix.backports ?? [])])
  const backports = [...new Set([...(newest.backports ?? []), ...releases])].filter(
    (each) => each !== newest.fixedIn,
  )
  return withMentions({ ...newest, ...(backports.length > 0 && { backports }) }, older)
}

function joinWishes(wishes: readonly KnownIssue[]): KnownIssue[] {
  const overview = wishes.filter((wish) => wish.source === 'development-overview')
  const rounds = wishes.filter((wish) => wish.source !== 'development-overview')
  const { kept, left } = absorb(overview, rounds, (round, candidates) =>
    candidates.find((wish) => sharesKey(wish, round) && wish.state === round.state),
  )
  return [...kept, ...left]
}

// A wish that is done, or whose own words stand in the note, is answered by the last release that names its case.
function findAnswer(wish: KnownIssue, fixes: readonly KnownIssue[]): KnownIssue | undefined {
  if (wish.state === 'planned' || wish.state === 'postponed') return undefined
  const fix = latestWithKey(wish, fixes)
  if (!fix || wish.state === 'solved') return fix
  return shareOfTitle(wish, fix) >= titleShare ? fix : undefined
}

function landFixes(status: readonly KnownIssue[], fixes: readonly KnownIssue[]): KnownIssue[] {
  const taken = new Set<KnownIssue>()
  const landed = status.map((issue) => {
    const fix = findFixOf(
      issue,
      fixes.filter((each) => !taken.has(each)),
    )
    if (!fix) return issue
    taken.add(fix)
    const { fixedIn, backports } = fix
    const claim = {
      ...(fixedIn && { fixedIn, fixSource: 'release-notes' as const }),
      ...(backports && { backports }),
    }
    const keys = [...new Set([...issue.keys, ...fix.keys])]
    return withMentions({ ...issue, ...claim, keys }, [fix])
  })
  return [...landed, ...fixes.filter((fix) => !taken.has(fix))]
}

function findFixOf(issue: KnownIssue, fixes: readonly KnownIssue[]): KnownIssue | undefined {
  const after = fixes.filter((fix) => fix.state === 'solved' && fix.fixedIn && !isBefore(fix, issue))
  // A message about two cases is not answered by the fix of one.
  const byKey = after.filter(
    (fix) => issue.keys.length > 0 && issue.keys.every((key) => fix.keys.includes(key)),
  )
  if (byKey.length > 0) return byKey.toSorted(byRelease).at(-1)
  const announced = issue.fixedIn
  if (!announced) return undefined
  const graded = after
    .filter((fix) => fix.fixedIn && isSameWeek(fix.fixedIn, announced) && !fix.feature)
    .map((fix) => ({ fix, share: shareOfTitle(issue, fix) }))
    .filter(({ share }) => share >= titleShare)
    .toSorted((a, b) => b.share - a.share)
  const [best, next] = graded
  return best && best.share > (next?.share ?? 0) ? best.fix : undefined
}

function isBefore(fix: KnownIssue, issue: KnownIssue): boolean {
  return fix.date !== undefined && issue.date !== undefined && daysBetween(issue.date, fix.date) < 0
}

function absorb(
  hosts: readonly KnownIssue[],
  guests: readonly KnownIssue[],
  findHost: (guest: KnownIssue, hosts: readonly KnownIssue[]) => KnownIssue | undefined,
): { kept: KnownIssue[]; left: KnownIssue[] } {
  const homes = groupBy(guests, (guest) => findHost(guest, hosts))
  const kept = hosts.map((host) => withMentions(host, homes.get(host) ?? []))
  return { kept, left: homes.get(undefined) ?? [] }
}

function withMentions(issue: KnownIssue, guests: readonly KnownIssue[]): KnownIssue {
  if (guests.length === 0) return issue
  return { ...issue, mentions: [...(issue.mentions ?? []), ...guests.flatMap(entriesOfIssue)] }
}

function mentionOf(issue: KnownIssue): IssueMention {
  const { kind, source, state, title, text, url, keys, articleId, anchor, heading, date, fixedIn } = issue
  return {
    kind,
    source,
    state,
    title,
    text,
    url,
    keys,
    ...(articleId && { articleId }),
    ...(anchor !== undefined && { anchor }),
    ...(heading && { heading }),
    ...(date && { date }),
    ...(fixedIn && { fixedIn }),
  }
}

function latestWithKey(issue: KnownIssue, fixes: readonly KnownIssue[]): KnownIssue | undefined {
  return fixes
    .filter((fix) => sharesKey(fix, issue))
    .toSorted(byRelease)
    .at(-1)
}

function sharesKey(a: KnownIssue, b: KnownIssue): boolean {
  return a.keys.some((key) => b.keys.includes(key))
}

function byRelease(a: KnownIssue, b: KnownIssue): number {
  const first: Release | undefined = a.fixedIn
  if (!first || !b.fixedIn) return Number(first !== undefined) - Number(b.fixedIn !== undefined)
  return compareReleases(first, b.fixedIn)
}

// How much of one issue's title the other tells, by roots of its words.
function shareOfTitle(titled: KnownIssue, other: KnownIssue): number {
  const words = rootsOf(titled.title)
  const told = rootsOf(other.text)
  return words.size === 0 ? 0 : [...words].filter((word) => told.has(word)).length / words.size
}

function rootsOf(text: string): Set<string> {
  return new Set(contentTokens(text).map(({ word }) => rootWord(word)))
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

function withUniqueIds(issues: readonly KnownIssue[]): KnownIssue[] {
  const seen = new Map<string, number>()
  return issues.map((issue) => {
    const before = seen.get(issue.id) ?? 0
    seen.set(issue.id, before + 1)
    return before === 0 ? issue : { ...issue, id: `${issue.id}/${before + 1}` as KnownIssue['id'] }
  })
}
