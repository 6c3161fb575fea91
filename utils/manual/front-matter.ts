export interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>
  /** Lists of small records, such as `feature_row` of the front page. */
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  readonly body: string
  /** What could not be read, line by line; empty when all is well. */
  readonly problems: readonly string[]
}

const opening = /^\uFEFF?---[ \t]*(?:\n|$)/
const closing = /^(?:---|\.\.\.)[ \t]*$/
const pair = /^([\w-]+)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/

/**
 * Reads Jekyll's front matter as far as the manual uses it: flat `key: value` lines, and one level of records in a list.
 * `text` has LF lines. A file without it, or with a part that does not parse, still gives its body; the rest is named in `problems`.
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = opening.exec(text)
  if (!start) return { fields: {}, lists: {}, body: text, problems: ['no front matter'] }
  const lines = text.slice(start[0].length).split('\n')
  const end = lines.findIndex((line) => closing.test(line))
  if (end >= 0) return { ...readFields(lines.slice(0, end)), body: lines.slice(end + 1).join('\n') }
  const head = lines.findIndex((line) => !pair.test(line))
  const cut = head < 0 ? lines.length : head
  const read = readFields(lines.slice(0, cut))
  return {
    ...read,
    body: lines.slice(cut).join('\n'),
    problems: [...read.problems, 'front matter is not closed'],
  }
}

function readFields(lines: readonly string[]): Omit<FrontMatter, 'body'> {
  const fields: Record<string, string> = {}
  const lists: Record<string, Record<string, string>[]> = {}
  const problems: string[] = []
  let key = ''
  for (const line of lines) {
    if (/^\s*(?:#.*)?$/.test(line)) continue
    const top = pair.exec(line)
    if (top) {
      key = top[1] ?? ''
      const value = top[2] ?? ''
      fields[key] = /^[|>][+-]?\s*$/.test(value) ? '' : readValue(value)
    } else if (/^(?:\s|-\s)/.test(line) && key) readNested(line.trim(), key, { fields, lists })
    else problems.push(line.trim())
  }
  return { fields, lists, problems }
}

function readNested(
  line: string,
  key: string,
  into: { fields: Record<string, string>; lists: Record<string, Record<string, string>[]> },
): void {
  const record = /^-\s+(.*)$/.exec(line)
  const inner = pair.exec(record?.[1] ?? line)
  if (!inner) {
    into.fields[key] = `${into.fields[key] ?? ''} ${readValue(record?.[1] ?? line)}`.trim()
    return
  }
  const list = (into.lists[key] ??= [])
  if (record || list.length === 0) list.push({})
  const last = list.at(-1)
  if (last) last[inner[1] ?? ''] = readValue(inner[2] ?? '')
}

function readValue(raw: string): string {
  const value = raw.trim()
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value)
  if (double) return (double[1] ?? '').replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))
  const single = /^'((?:[^']|'')*)'/.exec(value)
  if (single) return (single[1] ?? '').replace(/''/g, "'")
  return value.replace(/\s+#.*$/, '')
}
