import * as v from 'valibot'
import type { CaseRoute } from './policy.ts'

/** A way of putting things that speaks for a route; `weight` is added once, however often it is said. */
export interface RouteSignal {
  readonly route: CaseRoute
  /** Below 0 it speaks against the route. */
  readonly weight: number
  /** Matched against one sentence in lower case and plain letters, without line breaks, and against the path. */
  readonly says: RegExp
  /** Counts only when this is said somewhere in the report, or stands in the path, which comes first. */
  readonly given?: RegExp | undefined
  /** Does not count when this is said in the same sentence. */
  readonly unless?: RegExp | undefined
  /** Counts in one question alone: whether something is wanted or broken (mood), or whose it is (matter). */
  readonly only?: 'mood' | 'matter' | undefined
}

const signalSchema = v.strictObject({
  route: v.picklist(['servicedesk', 'dbc', 'kb', 'urgent', 'wish']),
  about: v.string(),
  weight: v.number(),
  only: v.exactOptional(v.picklist(['mood', 'matter'])),
  says: v.string(),
  given: v.exactOptional(v.string()),
  unless: v.exactOptional(v.string()),
})

const fileSchema = v.object({ words: v.record(v.string(), v.string()), signals: v.array(signalSchema) })

/**
 * Reads `public/data/route-signals.json`: regular expressions in lower-case Danish, in which `@name` stands for an entry of
 * `words`. Throws for a file that is none, which is a fault of the package.
 */
export function readRouteSignals(file: unknown): readonly RouteSignal[] {
  const { words, signals } = v.parse(fileSchema, file)
  const pattern = (source: string) =>
    new RegExp(plainLetters(source.replace(/@([a-zA-Z]+)/gu, (name, key) => words[key] ?? name)), 'u')
  return signals.map(({ route, weight, says, given, unless, only }) => ({
    route,
    weight,
    says: pattern(says),
    given: given === undefined ? undefined : pattern(given),
    unless: unless === undefined ? undefined : pattern(unless),
    only,
  }))
}

const danish: Readonly<Record<string, string>> = { æ: 'E', ø: 'O', å: 'A', é: 'e' }

/**
 * Lower-case text with a plain letter for each Danish one, of the same length. In regular expressions `\b` and `\w` know
 * ASCII only, so that "åbner" would begin at its b; capitals are free to stand for æøå.
 */
export function plainLetters(text: string): string {
  return text.replace(/[æøåé]/gu, (letter) => danish[letter] ?? letter)
}

/** A pattern written in lower-case Danish, for text that went through `plainLetters`. */
export function plainPattern({ source, flags }: RegExp): RegExp {
  return new RegExp(plainLetters(source), flags)
}
