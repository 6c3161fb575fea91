import * as v from 'valibot'
import type { EpochMs } from '../base/time.ts'
import { uploadLimitBytes } from '../servicedesk/request-types.ts'
import { get, type Network } from './http.ts'
import { readJson } from './json.ts'
import type { SourceCode, SourceFailure, SourceReply } from './knowledge-source.ts'

const timeoutMs = 15_000
const maxBytes = 3_000_000
/** 200 cases: more than a library looks at in a list. */
const mostPages = 4

export interface DeskCase {
  readonly key: string
  readonly title: string
  /** In Servicedesk's own words. */
  readonly status: string
  readonly changedAt?: EpochMs
  readonly url: string
}

export interface RequestType {
  readonly id: string
  readonly name: string
  readonly portalId: string
}

export interface Desk {
  readonly origin: string
  readonly portalId: string
  readonly network: Network
}

const dateSchema = v.object({ epochMillis: v.number() })
const page = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ values: v.array(item), isLastPage: v.optional(v.boolean(), true), size: v.optional(v.number()) })

const requestSchema = v.object({
  issueKey: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]*-\d+$/)),
  summary: v.optional(v.string()),
  requestFieldValues: v.optional(
    v.array(v.object({ fieldId: v.string(), value: v.optional(v.unknown()) })),
    [],
  ),
  createdDate: v.optional(dateSchema),
  currentStatus: v.optional(v.object({ status: v.string(), statusDate: v.optional(dateSchema) })),
  _links: v.optional(v.object({ web: v.optional(v.string()) })),
})

const typeSchema = v.object({
  id: v.string(),
  name: v.string(),
  portalId: v.optional(v.string()),
  canCreateRequest: v.optional(v.boolean(), true),
})

const deskSchema = v.object({ id: v.string() })

/**
 * The cases that the signed-in person may see: her own and her organisation's, last active first. Only reading; her
 * browser's login goes along and nothing of it is looked at.
 * https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request/
 */
export async function readCases(desk: Desk): Promise<SourceReply<readonly DeskCase[]>> {
  const requests = await readPages(
    desk,
    '/request?requestStatus=ALL_REQUESTS&expand=status&limit=50',
    requestSchema,
  )
  if (!requests.ok) return requests
  const cases = requests.value.map((request) => ({
    key: request.issueKey,
    title: request.summary ?? fieldText(request.requestFieldValues, 'summary') ?? request.issueKey,
    status: request.currentStatus?.status ?? '',
    ...changeOf(request.currentStatus?.statusDate ?? request.createdDate),
    url: caseUrl(desk, request['_links']?.web, request.issueKey),
  }))
  return { ok: true, value: cases }
}

/** The forms she may fill in on this portal. The desk's id is usually, but not always, the portal's. */
export async function readRequestTypes(desk: Desk): Promise<SourceReply<readonly RequestType[]>> {
  const direct = await readTypesOf(desk, desk.portalId)
  if (direct.ok && direct.value.length > 0) return direct
  if (!direct.ok && direct.code !== 'not-found') return direct
  const desks = await readPages(desk, '/servicedesk?limit=50', deskSchema)
  if (!desks.ok) return desks
  for (const { id } of desks.value) {
    if (id === desk.portalId) continue
    const types = await readTypesOf(desk, id)
    if (types.ok && types.value.length > 0) return types
  }
  return { ok: true, value: [] }
}

/** Largest file in bytes that the portal takes; nothing where it does not say, or takes none at all. */
export async function readUploadLimit(desk: Desk): Promise<SourceReply<number | undefined>> {
  const answer = await readJsonFrom(desk, '/rest/api/3/attachment/meta')
  return answer.ok ? { ok: true, value: uploadLimitBytes(answer.value) || undefined } : answer
}

async function readTypesOf(desk: Desk, deskId: string): Promise<SourceReply<readonly RequestType[]>> {
  const path = `/servicedesk/${encodeURIComponent(deskId)}/requesttype?limit=100`
  const types = await readPages(desk, path, typeSchema)
  if (!types.ok) return types
  const usable = types.value
    .map(({ portalId = deskId, ...type }) => ({ ...type, portalId }))
    .filter(({ portalId, canCreateRequest }) => portalId === desk.portalId && canCreateRequest)
    .map(({ id, name, portalId }) => ({ id, name, portalId }))
  return { ok: true, value: usable }
}

async function readPages<Item>(
  desk: Desk,
  path: string,
  schema: v.GenericSchema<unknown, Item>,
): Promise<SourceReply<readonly Item[]>> {
  const items: Item[] = []
  let start = 0
  for (let turn = 0; turn < mostPages; turn += 1) {
    const answer = await readJsonFrom(desk, `/rest/servicedeskapi${path}&start=${start}`)
    if (!answer.ok) return answer
    const parsed = v.safeParse(page(v.unknown()), answer.value)
    if (!parsed.success) return failed(desk, 'source-changed')
    const { values, isLastPage } = parsed.output
    // One odd entry does not hide the others.
    items.push(...values.flatMap((value) => (v.is(schema, value) ? [v.parse(schema, value)] : [])))
    start += values.length
    if (isLastPage || values.length === 0) break
  }
  return { ok: true, value: items }
}

async function readJsonFrom(desk: Desk, path: string): Promise<SourceReply<unknown>> {
  const answer = await get(desk.network, {
    url: `${desk.origin}${path}`,
    headers: { Accept: 'application/json', 'X-ExperimentalApi': 'opt-in' },
    credentials: 'include',
    timeoutMs,
    maxBytes,
  })
  // Signed-out people are sent to the login of another host.
  if (!answer.ok) return answer.code === 'source-blocked' ? failed(desk, 'signed-out') : answer
  const json = readJson(answer.body)
  if (json !== undefined) return { ok: true, value: json }
  const login = /login|log in|log ind/i.test(new TextDecoder().decode(answer.body.subarray(0, 20_000)))
  return failed(desk, login ? 'signed-out' : 'not-json')
}

function caseUrl({ origin, portalId }: Desk, link: string | undefined, key: string): string {
  const usable = link !== undefined && URL.canParse(link) && new URL(link).origin === origin
  return usable ? link : `${origin}/servicedesk/customer/portal/${portalId}/${key}`
}

function fieldText(
  fields: readonly { readonly fieldId: string; readonly value?: unknown }[],
  id: string,
): string | undefined {
  const value = fields.find(({ fieldId }) => fieldId === id)?.value
  return typeof value === 'string' ? value : undefined
}

function changeOf(date: { readonly epochMillis: number } | undefined): { readonly changedAt?: EpochMs } {
  return date ? { changedAt: date.epochMillis } : {}
}

function failed({ origin }: Desk, code: SourceCode): SourceFailure {
  return { ok: false, code, host: new URL(origin).host }
}
