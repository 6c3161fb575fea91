import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const relevantSchema = v.array(
  v.object({
    url: v.pipe(v.string(), v.transform(toPageId)),
    grade: v.picklist([1, 2, 3]),
    section: v.optional(v.string()),
    anchor: v.optional(v.string()),
    sectionAlt: v.optional(v.array(v.string()), []),
  }),
)

export const queriesSchema = v.array(
  v.object({ id: v.string(), query: v.string(), kind: v.string(), relevant: relevantSchema }),
)

export const contextsSchema = v.array(
  v.object({
    id: v.string(),
    path: v.string(),
    title: v.string(),
    formId: v.optional(v.string()),
    fieldLabels: v.optional(v.array(v.string()), []),
    focusedField: v.optional(v.string()),
    messages: v.optional(v.array(v.object({ type: v.string(), text: v.string() })), []),
    relevant: relevantSchema,
  }),
)

export const reportsSchema = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    description: v.string(),
    path: v.string(),
    cmsRelease: v.optional(v.string()),
    knownIssues: v.array(
      v.object({
        type: v.picklist(['status', 'release-note', 'wish']),
        url: v.pipe(v.string(), v.transform(toPageId)),
        heading: v.optional(v.string()),
        key: v.optional(v.string()),
        line: v.optional(v.string()),
        grade: v.picklist([1, 2, 3]),
      }),
    ),
    route: v.picklist(['servicedesk', 'dbc', 'kb', 'urgent', 'wish']),
  }),
)

export type JudgedQuery = v.InferOutput<typeof queriesSchema>[number]
export type JudgedContext = v.InferOutput<typeof contextsSchema>[number]
export type JudgedReport = v.InferOutput<typeof reportsSchema>[number]
export type Relevant = v.InferOutput<typeof relevantSchema>[number]

/** Entries of one file of a judged set; undefined when the set has no such file. Throws with the file's name when it is wrong. */
export async function readJudged<Schema extends v.GenericSchema>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  let text: string
  try {
    text = await readFile(join(folder, name), 'utf8')
  } catch {
    return undefined
  }
  const parsed = v.safeParse(schema, JSON.parse(text))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(
    `${name}: ${issue?.message ?? 'not readable'} (${v.getDotPath(issue ?? parsed.issues[0]) ?? ''})`,
  )
}

/** Address of a judged page in the form of an ArticleId: decoded, NFC, a slash at both ends. */
function toPageId(url: string): string {
  const decoded = decodeURI(url).normalize('NFC').split('#')[0] ?? ''
  return `/${decoded.replace(/^\/|\/$/g, '')}/`.replace('//', '/')
}
