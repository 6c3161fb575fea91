import type { DiagnosticKey, DiagnosticLine } from './draft.ts'
import { joinParts, oneLine, type TextPart } from './report-text.ts'

export const OVERFLOW_FILE = 'oplysninger.txt'
export const DESCRIPTION_LIMIT = 30_000

const LINE_LIMIT = 300
const KEPT_LINES: Readonly<Partial<Record<DiagnosticKey, number>>> = { messages: 10, errors: 10, actions: 20 }
const LISTS: readonly DiagnosticKey[] = ['messages', 'errors', 'actions']

export interface TechnicalParts {
  /** As they stand in the description. */
  readonly inText: readonly TextPart[]
  /** The file's text; empty when nothing had to move. */
  readonly file: string
}

/**
 * Page details as parts of the description. What goes beyond the limits is moved whole into a file, never cut: first
 * surplus and over-long lines of a list, then whole parts, last part first, until what stands before and after fits
 * in `room` characters.
 */
export function technicalParts(lines: readonly DiagnosticLine[], room: number): TechnicalParts {
  const parts = [detailsPart(lines), ...LISTS.map((key) => listPart(lines, key))].filter(
    (part) => part.body !== '' || part.surplus.length > 0,
  )
  const movedWhole: ListPart[] = []
  while (parts.length > 0 && length(parts, movedWhole) > room) {
    const last = parts.pop()
    if (last !== undefined) movedWhole.unshift(last)
  }
  const surplus = parts.filter((part) => part.surplus.length > 0)
  const moved = [
    ...surplus.map(({ heading, surplus }) => ({ heading, body: surplus.join('\n') })),
    ...movedWhole.map(({ heading, all }) => ({ heading, body: all.join('\n') })),
  ]
  return { inText: shownParts(parts, movedWhole), file: moved.length === 0 ? '' : `${joinParts(moved)}\n` }
}

interface ListPart {
  readonly heading: string
  /** Lines that stay in the description, with a word about the rest. */
  readonly body: string
  readonly surplus: readonly string[]
  readonly all: readonly string[]
}

function detailsPart(lines: readonly DiagnosticLine[]): ListPart {
  const all = lines
    .filter((line) => !LISTS.includes(line.key))
    .flatMap((line) => line.values.map((value) => `${line.label}: ${oneLine(value)}`))
  return { heading: 'Oplysninger fra siden', body: all.join('\n'), surplus: [], all }
}

function listPart(lines: readonly DiagnosticLine[], key: DiagnosticKey): ListPart {
  const found = lines.filter((line) => line.key === key)
  const all = found.flatMap((line) => line.values.map(oneLine)).filter((line) => line !== '')
  const short = [...all.keys()].filter((index) => (all[index] ?? '').length <= LINE_LIMIT)
  // Messages stand in the page's order, so the first count; errors and actions in time's order, so the last do.
  const limit = KEPT_LINES[key] ?? all.length
  const kept = new Set(key === 'messages' ? short.slice(0, limit) : short.slice(-limit))
  const surplus = all.filter((_, index) => !kept.has(index))
  const shown = all.filter((_, index) => kept.has(index))
  const body = surplus.length === 0 ? shown : [...shown, restLine(surplus.length)]
  return { heading: found[0]?.label ?? '', body: body.join('\n'), surplus, all }
}

function shownParts(parts: readonly ListPart[], movedWhole: readonly ListPart[]): readonly TextPart[] {
  const count = movedWhole.reduce((sum, part) => sum + part.all.length, 0)
  const shown = parts.map(({ heading, body }) => ({ heading, body }))
  return count === 0 ? shown : [...shown, { body: restLine(count) }]
}

function length(parts: readonly ListPart[], movedWhole: readonly ListPart[]): number {
  return joinParts(shownParts(parts, movedWhole)).length
}

function restLine(count: number): string {
  return `Resten står i filen ${OVERFLOW_FILE} (${count} ${count === 1 ? 'linje' : 'linjer'}).`
}
