/** A kind of case that the portal has a form for. */
export interface RequestType {
  readonly id: string
  readonly name: string
  readonly portalId: string
}

/** Longest address that is safe in browsers, proxies and logs. */
const ADDRESS_LIMIT = 2000

/**
 * Reads `GET /rest/servicedeskapi/servicedesk/{id}/requesttype` by hand, since the portal script has no room for a
 * schema library. Undefined when it is no such list; entries of another shape, of another portal or that this account
 * may not create are left out.
 */
export function readRequestTypes(reply: unknown, portalId: string): readonly RequestType[] | undefined {
  if (!isObject(reply) || !Array.isArray(reply['values'])) return undefined
  return reply['values'].flatMap((value: unknown) => {
    if (!isObject(value)) return []
    const [id, name, portal = portalId] = [value['id'], value['name'], value['portalId']]
    if (typeof id !== 'string' || !/^\d{1,12}$/u.test(id) || typeof name !== 'string') return []
    if (String(portal) !== portalId || value['canCreateRequest'] === false) return []
    return [{ id, name, portalId }]
  })
}

/** The first of the wanted names that the portal has; case, white space and accents written otherwise do not count. */
export function chooseRequestType(
  types: readonly RequestType[],
  names: readonly string[],
): RequestType | undefined {
  for (const name of names) {
    const found = types.find((type) => folded(type.name) === folded(name))
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Address of a form, in its short form without a group. `values` are Jira fields by id; only short ones belong in an
 * address, which ends up in histories and logs: a value that would make it too long is left out.
 */
export function formAddress(
  place: { readonly origin: string; readonly portalId: string; readonly requestTypeId: string },
  values: Readonly<Record<string, string>> = {},
): string {
  const { origin, portalId, requestTypeId } = place
  const base = `${origin}/servicedesk/customer/portal/${encodeURIComponent(portalId)}/create/${encodeURIComponent(requestTypeId)}`
  let address = base
  for (const [field, value] of Object.entries(values)) {
    const longer = `${address}${address === base ? '?' : '&'}${encodeURIComponent(field)}=${encodeURIComponent(value)}`
    if (value !== '' && longer.length <= ADDRESS_LIMIT) address = longer
  }
  return address
}

/** `{"enabled":true,"uploadLimit":…}` of `GET /rest/api/3/attachment/meta`, in bytes; undefined where it is not said. */
export function uploadLimitBytes(reply: unknown): number | undefined {
  if (!isObject(reply)) return undefined
  if (reply['enabled'] === false) return 0
  const limit = reply['uploadLimit']
  return typeof limit === 'number' && limit > 0 ? limit : undefined
}

/**
 * What a failed reply says, in the order in which Atlassian's kinds of error come: `errorMessage`, `errorMessages`,
 * `errors`; plain text where it is short and no markup; else nothing.
 */
export function deskError(body: string): string {
  const parsed = parse(body)
  if (!isObject(parsed)) return /^[^<>{}]{1,200}$/u.test(body.trim()) ? body.trim() : ''
  const { errorMessage, errorMessages, errors } = parsed
  const candidates: readonly unknown[] = [
    errorMessage,
    ...(Array.isArray(errorMessages) ? errorMessages : []),
    ...(Array.isArray(errors)
      ? errors.map((one: unknown) => (isObject(one) ? (one['detail'] ?? one['title']) : one))
      : []),
    ...(isObject(errors) ? Object.values(errors) : []),
  ]
  const first = candidates.find((one): one is string => typeof one === 'string' && one.trim() !== '')
  return (first ?? '').replace(/\s+/gu, ' ').trim().slice(0, 200)
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
