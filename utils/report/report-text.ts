/** One part of a text: a heading on a line of its own and what stands under it. An empty part goes with its heading. */
export interface TextPart {
  readonly heading?: string
  readonly body: string
}

/** Parts in order, parted by blank lines; `\n` line ends, no tabs, no-break spaces or blanks at line ends. */
export function joinParts(parts: readonly TextPart[]): string {
  const blocks = parts
    .map(({ heading, body }) => ({ heading, body: tidy(body) }))
    .filter(({ body }) => body !== '')
    .map(({ heading, body }) => (heading === undefined ? body : `${heading}\n${body}`))
  return blocks.join('\n\n')
}

/** `Label: value` a line; a line without a value goes. */
export function labelledLines(
  lines: readonly (readonly [label: string, value: string | undefined])[],
): string {
  return lines
    .map(([label, value]) => [label, oneLine(value ?? '')] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n')
}

/** Blanks and line breaks in a row become one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Her words as they stand, with only the white space made plain. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\t\u00A0\u202F]/gu, ' ')
    .replace(/ +$/gmu, '')
    .replace(/^\n+|\n+$/gu, '')
}

/** One step a line, numbered; lines she numbered herself stay as they are, a bullet gives way to the number. */
export function numberedSteps(text: string): string {
  const lines = tidy(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.some((line) => /^\d{1,2}[.)]\s/u.test(line))) return lines.join('\n')
  return lines.map((line, index) => `${index + 1}. ${line.replace(/^[-–•*]\s+/u, '')}`).join('\n')
}
