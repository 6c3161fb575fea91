import type { Unit } from './collect-units.ts'

const repeated = 0.35
const pointer = 0.6
const empty = 0.9
const oldestNews = 0.6
const solved = 0.75
const halfLifeDays = 240

/**
 * What each unit is worth before anything is asked. Text that stands on three pages or more ("Brug for hjælp?"), headings
 * without text and sections that only send the reader on count less; of dated units the newer and the open ones count
 * more. Age is counted from the newest date in the index, so the same manual always ranks the same.
 */
export function unitPriors(units: readonly Unit[], sequences: readonly (readonly number[])[]): Float32Array {
  const times = new Map<string, number>()
  const prints = units.map((unit, at) => fingerprint(unit, sequences[at] ?? []))
  for (const print of prints) times.set(print, (times.get(print) ?? 0) + 1)
  const newest = units.reduce((day, unit) => Math.max(day, unit.day), 0)
  return Float32Array.from(units, (unit, at) => {
    if (unit.kind === 'head') return 1
    const fresh = unit.kind === 'issue' || unit.day > 0 ? recency(newest - unit.day, unit.day) : 1
    if (unit.kind === 'issue') return fresh * (unit.solved ? solved : 1)
    if (unit.text === '') return empty * fresh
    if (unit.leadsTo !== undefined) return pointer * fresh
    return (times.get(prints[at] ?? '') ?? 0) > 2 ? repeated * fresh : fresh
  })
}

function fingerprint(unit: Unit, sequence: readonly number[]): string {
  return unit.kind === 'section' && sequence.length > 0 ? sequence.slice(0, 12).join(' ') : unit.ref
}

function recency(age: number, day: number): number {
  if (day === 0) return oldestNews
  return oldestNews + (1 - oldestNews) * 2 ** (-age / halfLifeDays)
}
