import {
  chooseRequestType,
  deskError,
  readRequestTypes,
  uploadLimitBytes,
  type RequestType,
} from '../../utils/servicedesk/request-types.ts'

const TIMEOUT_MS = 10_000
/** Desks that are looked through when the desk's id is not the portal's. */
const MOST_DESKS = 5

export type FormSearch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'signed-out' | 'refused' | 'none' }
  /** `says`: Servicedesk's own words, empty where it has none. */
  | { readonly kind: 'failed'; readonly says: string }

type Fetch = typeof globalThis.fetch
type Failure = Exclude<FormSearch, { readonly kind: 'found' | 'none' }>
type Read =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly status: number; readonly body: string }
type Types =
  | { readonly ok: true; readonly types: readonly RequestType[] }
  | { readonly ok: false; readonly failure: Failure }

/**
 * Looks for the form by its name, with the login that the page itself has. Only reading, and only from the portal's
 * own origin.
 */
export async function findForm(
  fetch: Fetch,
  place: { readonly portalId: string; readonly names: readonly string[] },
): Promise<FormSearch> {
  const direct = await typesOf(fetch, place.portalId, place.portalId)
  if (!direct.ok) return direct.failure
  if (direct.types.length > 0) return choose(direct.types, place.names)
  const desks = await read(fetch, '/rest/servicedeskapi/servicedesk?limit=50')
  if (!desks.ok) return failureOf(desks)
  const ids = deskIds(desks.json).filter((id) => id !== place.portalId)
  for (const id of ids.slice(0, MOST_DESKS)) {
    const found = await typesOf(fetch, id, place.portalId)
    if (found.ok && found.types.length > 0) return choose(found.types, place.names)
  }
  return { kind: 'refused' }
}

/** The most that Servicedesk takes, in bytes; undefined where it does not say. */
export async function findLimit(fetch: Fetch): Promise<number | undefined> {
  const reply = await read(fetch, '/rest/api/3/attachment/meta')
  return reply.ok ? uploadLimitBytes(reply.json) : undefined
}

function choose(types: readonly RequestType[], names: readonly string[]): FormSearch {
  const found = chooseRequestType(types, names)
  return found === undefined ? { kind: 'none' } : { kind: 'found', id: found.id }
}

async function typesOf(fetch: Fetch, deskId: string, portalId: string): Promise<Types> {
  const path = `/rest/servicedeskapi/servicedesk/${encodeURIComponent(deskId)}/requesttype?limit=100`
  const reply = await read(fetch, path)
  // A desk of that number need not be: the portal's desk may have another.
  if (!reply.ok)
    return reply.status === 404 ? { ok: true, types: [] } : { ok: false, failure: failureOf(reply) }
  const types = readRequestTypes(reply.json, portalId)
  return types === undefined ? { ok: false, failure: { kind: 'failed', says: '' } } : { ok: true, types }
}

function failureOf({ status, body }: Read & { readonly ok: false }): Failure {
  if (status === 401 || status === 302) return { kind: 'signed-out' }
  return status === 403 ? { kind: 'refused' } : { kind: 'failed', says: deskError(body) }
}

async function read(fetch: Fetch, path: string): Promise<Read> {
  try {
    const reply = await fetch(path, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-ExperimentalApi': 'opt-in' },
      // A login on another host would answer with its page.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (reply.type === 'opaqueredirect') return { ok: false, status: 302, body: '' }
    const body = await reply.text()
    if (!reply.ok) return { ok: false, status: reply.status, body }
    // Some logins answer as if all were well.
    if (/^\s*</u.test(body)) return { ok: false, status: /log.?in/iu.test(body) ? 401 : 0, body: '' }
    return { ok: true, json: JSON.parse(body) }
  } catch {
    return { ok: false, status: 0, body: '' }
  }
}

function deskIds(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null || !('values' in json) || !Array.isArray(json.values))
    return []
  return json.values.flatMap((desk: unknown) =>
    typeof desk === 'object' && desk !== null && 'id' in desk && typeof desk.id === 'string' ? [desk.id] : [],
  )
}
