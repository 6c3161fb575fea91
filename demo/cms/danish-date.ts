/** `2026-11-24` as the CMS shows it: `24/11/2026`. */
export function danishDate(isoDate: string): string {
  return isoDate.split('-').toReversed().join('/')
}
