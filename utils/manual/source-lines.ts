const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Evens out what is Markdown to kramdown, or list to the eye, but not to the lexer; lines inside code fences stay.
 * - `•` and a tab begin a list item.
 * - A backslash with blanks after it still ends the line.
 */
export function evenSource(text: string): string {
  let open = ''
  return text
    .split('\n')
    .map((line) => {
      const mark = fence.exec(line)?.[1]
      if (open) {
        if (mark?.startsWith(open) && line.trim() === mark) open = ''
        return line
      }
      if (mark) open = mark
      return mark ? line : line.replace(/^(\s*)•[\t ]+/, '$1- ').replace(/\\[ \t]+$/, '\\')
    })
    .join('\n')
}
