/** Every run of white space (no-break spaces too) as one space, none at the ends. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
