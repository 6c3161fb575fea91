/** A calendar day in Denmark, `2026-08-20`. Sorts as text. */
export type IsoDate = `${number}-${number}-${number}`

/** Milliseconds since 1970 UTC, as a clock argument gives it. */
export type EpochMs = number
