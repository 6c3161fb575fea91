/**
 * How long to wait before attempt `attempt + 1`, in milliseconds: doubling from `firstMs`, at most `mostMs`, somewhere
 * in the upper half of that. Many computers of one library share an address and must not come back together.
 *
 * @param random 0 ≤ random < 1
 */
export function backoffMs(
  attempt: number,
  random: number,
  { firstMs, mostMs }: { readonly firstMs: number; readonly mostMs: number },
): number {
  const whole = Math.min(firstMs * 2 ** Math.min(attempt - 1, 30), mostMs)
  return Math.round(whole / 2 + (whole / 2) * random)
}
