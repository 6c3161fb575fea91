import * as v from 'valibot'

/** Version of the stored settings. A field that is renamed or changes meaning raises it and adds a step below. */
export const settingsVersion = 1

type Values = Readonly<Record<string, unknown>>

/** `steps[n]` turns values of version n into version n + 1. */
const steps: Readonly<Record<number, (values: Values) => Values>> = {
  // Before versions were kept the values lay bare.
  0: (values) => values,
}

const storedSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  values: v.record(v.string(), v.unknown()),
})

/** The stored values as this version knows them. Nothing stored, or something unreadable, gives no values. */
export function migrateSettings(stored: unknown): Values {
  const parsed = v.safeParse(storedSchema, stored)
  let version = parsed.success ? parsed.output.version : 0
  let values: Values = parsed.success ? parsed.output.values : bareValues(stored)
  for (; version < settingsVersion; version += 1) values = steps[version]?.(values) ?? values
  return values
}

function bareValues(stored: unknown): Values {
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), stored)
  return parsed.success && !('version' in parsed.output) ? parsed.output : {}
}
