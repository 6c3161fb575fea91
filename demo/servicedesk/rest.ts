import { html, json, type Exchange, type Reply } from '../server/http.ts'
import { desk, requestGroup, requestTypes, type Desk, type DeskCase, type RequestType } from './desk.ts'

const base = '/rest/servicedeskapi'

/** The reading half of the Servicedesk's REST interface, with its envelopes and its several shapes of errors. */
export function answerRest(exchange: Exchange, state: Desk, signedIn: boolean): Reply {
  const path = exchange.url.pathname
  if (exchange.method !== 'GET') return html('XSRF check failed', 403)
  if (path === `${base}/info`) return json(info())
  if (path === '/rest/api/3/attachment/meta') {
    return json({ enabled: !state.control.refuseFiles, uploadLimit: state.control.uploadLimitBytes })
  }
  if (!signedIn) return error('Du skal være logget ind for at se siden.', 401, 'sd.agent.auth.required')
  return answerDesk(exchange, path) ?? answerRequests(exchange, path, state) ?? error('Findes ikke.', 404)
}

function answerDesk(exchange: Exchange, path: string): Reply | undefined {
  if (path === `${base}/servicedesk`)
    return page(exchange, [withLink(exchange, desk, `/servicedesk/${desk.id}`)])
  const own = [`${base}/servicedesk/${desk.id}`, `${base}/servicedesk/${desk.projectKey}`]
  const start = own.find((candidate) => path === candidate || path.startsWith(`${candidate}/`))
  if (start === undefined) return undefined
  const rest = path.slice(start.length)
  if (rest === '') return json(withLink(exchange, desk, `/servicedesk/${desk.id}`))
  if (rest === '/requesttypegroup') return page(exchange, [requestGroup])
  if (rest === '/requesttype') {
    const words = (exchange.url.searchParams.get('searchQuery') ?? '').toLowerCase()
    const found = requestTypes.filter(({ name }) => name.toLowerCase().includes(words))
    return page(
      exchange,
      found.map((type) => typeDto(exchange, type)),
    )
  }
  const [, id, field] = /^\/requesttype\/(\d+)(\/field)?$/.exec(rest) ?? []
  const type = requestTypes.find((candidate) => candidate.id === id)
  if (!type) return undefined
  return json(field ? fields() : typeDto(exchange, type))
}

function answerRequests(exchange: Exchange, path: string, { control }: Desk): Reply | undefined {
  if (path === `${base}/request`) {
    const words = (exchange.url.searchParams.get('searchTerm') ?? '').toLowerCase().replaceAll('*', '')
    const status = exchange.url.searchParams.get('requestStatus') ?? 'ALL_REQUESTS'
    const found = control.cases.filter(
      (entry) =>
        entry.summary.toLowerCase().includes(words) &&
        (status === 'ALL_REQUESTS' || (entry.status === 'Løst') === (status === 'CLOSED_REQUESTS')),
    )
    return page(
      exchange,
      found.map((entry) => caseDto(exchange, entry)),
    )
  }
  const [, key, status] = /\/request\/(CMS-\d+)(\/status)?$/.exec(path) ?? []
  const entry = control.cases.find((candidate) => candidate.key === key)
  if (!entry) return undefined
  return status ? page(exchange, [statusDto(entry)]) : json(caseDto(exchange, entry))
}

function info(): unknown {
  return {
    version: '5.12.0-DEMO',
    platformVersion: '1001.0.0-DEMO',
    buildDate: dateDto(0),
    buildChangeSet: 'demo',
    isLicensedForUse: true,
    _links: { self: '' },
  }
}

function fields(): unknown {
  const field = (fieldId: string, name: string, required: boolean, jiraSchema: object) => ({
    fieldId,
    name,
    description: '',
    required,
    visible: true,
    defaultValues: [],
    presetValues: [],
    validValues: [],
    jiraSchema,
  })
  return {
    requestTypeFields: [
      field('summary', 'Opsummering', true, { type: 'string', system: 'summary' }),
      field('description', 'Beskrivelse', true, { type: 'string', system: 'description' }),
      field('customfield_10050', 'Bibliotek', true, { type: 'string', custom: 'textfield', customId: 10050 }),
      field('attachment', 'Vedhæft filer', false, {
        type: 'array',
        items: 'attachment',
        system: 'attachment',
      }),
    ],
    canRaiseOnBehalfOf: false,
    canAddRequestParticipants: true,
  }
}

function typeDto({ host }: Exchange, type: RequestType): unknown {
  return {
    _expands: [],
    ...type,
    helpText: '',
    issueTypeId: '10009',
    serviceDeskId: desk.id,
    portalId: desk.id,
    groupIds: [requestGroup.id],
    canCreateRequest: true,
    restrictionStatus: 'OPEN',
    icon: { id: '10500', _links: { iconUrls: {} } },
    _links: { self: `https://${host}${base}/servicedesk/${desk.id}/requesttype/${type.id}` },
  }
}

function caseDto({ host }: Exchange, entry: DeskCase): unknown {
  const path = `/servicedesk/customer/portal/${desk.id}/${entry.key}`
  return {
    _expands: [
      'participant',
      'status',
      'sla',
      'requestType',
      'serviceDesk',
      'attachment',
      'action',
      'comment',
    ],
    issueId: entry.key.replace('CMS-', '7'),
    issueKey: entry.key,
    summary: entry.summary,
    requestTypeId: entry.requestTypeId,
    serviceDeskId: desk.id,
    createdDate: dateDto(entry.createdAt),
    reporter: {
      accountId: 'qm:demo:1',
      displayName: 'Karen Lindholm',
      active: true,
      timeZone: 'Europe/Copenhagen',
    },
    requestFieldValues: [
      { fieldId: 'summary', label: 'Opsummering', value: entry.summary },
      { fieldId: 'description', label: 'Beskrivelse', value: entry.description },
    ],
    currentStatus: statusDto(entry),
    _links: {
      self: `https://${host}${base}/request/${entry.key}`,
      web: `https://${host}${path}`,
    },
  }
}

function statusDto(entry: DeskCase): unknown {
  const categories = { Modtaget: 'NEW', 'I gang': 'INDETERMINATE', Løst: 'DONE' } as const
  return {
    status: entry.status,
    statusCategory: categories[entry.status],
    statusDate: dateDto(entry.createdAt),
  }
}

function dateDto(time: number): unknown {
  const date = new Date(time)
  return {
    iso8601: date.toISOString().replace(/\.\d+Z$/, '+0000'),
    jira: date.toISOString().replace('Z', '+0000'),
    friendly: date.toISOString().slice(0, 16).replace('T', ' '),
    epochMillis: time,
  }
}

function withLink({ host }: Exchange, value: object, path: string): unknown {
  return { ...value, _links: { self: `https://${host}${base}${path}` } }
}

function page({ host, url }: Exchange, all: readonly unknown[]): Reply {
  const start = Math.max(0, Number(url.searchParams.get('start') ?? 0) || 0)
  const limit = Math.min(100, Number(url.searchParams.get('limit') ?? 50) || 50)
  const values = all.slice(start, start + limit)
  return json({
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage: start + limit >= all.length,
    _links: { base: `https://${host}${base}`, context: '', self: url.href },
    values,
  })
}

function error(errorMessage: string, status: number, i18nKey?: string): Reply {
  return json({ errorMessage, ...(i18nKey ? { i18nErrorMessage: { i18nKey, parameters: [] } } : {}) }, status)
}
