import {
  chooseRequestType,
  readRequestTypes,
  uploadLimitBytes,
  type RequestType,
} from '../../utils/servicedesk/request-types.ts'

const TIMEOUT_MS = 10_000
/** Desks that are looked through when the desk's id is not the portal's. */
const MOST_DESKS = 5

export type FormSearch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'signed-out' | 'refused' | 'none' | 'failed' }

type Read = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly status: number }

/**
 * Looks for the form by its name, with the login that the page itself has. Only reading, and only from the portal's
 * own origin.
 */
export async function findForm(
  fetch: typeof globalThis.fetch,
  place: { readonly portalId: string; readonly names: readonly string[] },
): Promise<FormSearch> {
  const direct = await typesOf(fetch, place.portalId, place.portalId)
  if (typeof direct === 'string') return { kind: direct }
  if (direct.length > 0) return choose(direct, place.names)
  const desks = await read(fetch, '/rest/servicedeskapi/servicedesk?limit=50')
  const ids = desks.ok ? deskIds(desks.json) : []
  for (const id of ids.filter((one) => one !== place.portalId).slice(0, MOST_DESKS)) {
    const types = await typesOf(fetch, id, place.portalId)
    if (typeof types !== 'string' && types.length > 0) return choose(types, place.names)
  }
  return { kind: 'refused' }
}

/** The most that Servicedesk takes, in bytes; undefined where it does not say. */
export async function findLimit(fetch: typeof globalThis.fetch): Promise<number | undefined> {
  const reply = await read(fetch, '/rest/api/3/attachment/meta')
  return reply.ok ? uploadLimitBytes(reply.json) : undefined
}

function choose(types: readonly RequestType[], names: readonly string[]): FormSearch {
  const found = chooseRequestType(types, names)
  return found === undefined ? { kind: 'none' } : { kind: 'found', id: found.id }
}

async function typesOf(
  fetch: typeof globalThis.fetch,
  deskId: string,
  portalId: string,
): Promise<readonly RequestType[] | 'signed-out' | 'refused' | 'failed'> {
  const reply = await read(
    fetch,
    `/rest/servicedeskapi/servicedesk/${encodeURIComponent(deskId)}/requesttype?limit=100`,
  )
  if (reply.ok) return readRequestTypes(reply.json, portalId) ?? 'failed'
  if (reply.status === 401 || reply.status === 302) return 'signed-out'
  if (reply.status === 403) return 'refused'
  return reply.status === 404 ? [] : 'failed'
}

async function read(fetch: typeof globalThis.fetch, path: string): Promise<Read> {
  try {
    const reply = await fetch(path, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-ExperimentalApi': 'opt-in' },
      // A login on another host would answer with its page.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (reply.type === 'opaqueredirect') return { ok: false, status: 302 }
    return reply.ok ? { ok: true, json: await reply.json() } : { ok: false, status: reply.status }
  } catch {
    return { ok: false, status: 0 }
  }
}

function deskIds(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null || !('values' in json) || !Array.isArray(json.values))
    return []
  return json.values.flatMap((desk: unknown) =>
    typeof desk === 'object' && desk !== null && 'id' in desk && typeof desk.id === 'string' ? [desk.id] : [],
  )
}
