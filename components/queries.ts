import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
} from '@tanstack/preact-query'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../utils/base/error-code.ts'
import type { Result } from '../utils/base/result.ts'
import type { PageContext } from '../utils/context/page-context.ts'
import type { ArticleId } from '../utils/manual/article.ts'
import { onPanelEvent } from '../utils/messaging/events.ts'
import type {
  IssueList,
  PanelMessageName,
  PanelEvent,
  PanelStart,
  Replies,
  RequestOf,
} from '../utils/messaging/protocol.ts'
import { send } from '../utils/messaging/send.ts'

export { QueryClientProvider }

/** An answer of the background as a screen needs it: the last good value stays while a new one is on its way. */
export interface Answer<Value> {
  readonly value: Value | undefined
  readonly code: ErrorCode | undefined
  /** Nothing to show yet, neither value nor failure. */
  readonly pending: boolean
  readonly fetching: boolean
  readonly again: () => void
}

export interface AnswerOptions {
  readonly enabled?: boolean
  /** Show the answer to the last request until the new one is there, so that nothing jumps. */
  readonly keep?: boolean
  readonly staleMs?: number
}

class AnswerError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

/** Messages to the background are no network: they go out while the browser is offline too. */
export function createQueryClient(onFailure: (code: ErrorCode) => void): QueryClient {
  const report = (error: Error) => onFailure(codeOf(error))
  return new QueryClient({
    queryCache: new QueryCache({ onError: report }),
    mutationCache: new MutationCache({ onError: report }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 1 && ['network-timeout', 'unexpected'].includes(codeOf(error)),
        retryDelay: 200,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

/** What the background answers to a message; asked again when the request changes. */
export function useAnswer<Name extends PanelMessageName>(
  name: Name,
  request: RequestOf<Name>,
  { enabled = true, keep = false, staleMs = 60_000 }: AnswerOptions = {},
): Answer<Replies[Name]> {
  const query = useQuery<Replies[Name]>({
    queryKey: [name, request],
    queryFn: async () => unwrap(await send(name, request)),
    enabled,
    staleTime: staleMs,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  const { refetch } = query
  const again = useCallback(() => void refetch(), [refetch])
  return {
    value: query.data,
    code: query.error ? codeOf(query.error) : undefined,
    pending: query.isLoading,
    fetching: query.isFetching,
    again,
  }
}

export interface Command<Name extends PanelMessageName> {
  /** Never rejects. */
  readonly run: (request: RequestOf<Name>) => Promise<Result<Replies[Name], ErrorCode>>
  readonly pending: boolean
  readonly code: ErrorCode | undefined
}

/** A message that changes something. `refresh` names the answers that are asked for again afterwards. */
export function useCommand<Name extends PanelMessageName>(
  name: Name,
  refresh: readonly PanelMessageName[] = [],
): Command<Name> {
  const client = useQueryClient()
  const [state, setState] = useState<Omit<Command<Name>, 'run'>>({ pending: false, code: undefined })
  const refreshed = refresh.join()
  const run = useCallback(
    async (request: RequestOf<Name>): Promise<Result<Replies[Name], ErrorCode>> => {
      setState({ pending: true, code: undefined })
      const result = await execute(client, name, request)
      if (result.ok) askAgain(client, ...refreshed.split(','))
      setState({ pending: false, code: result.ok ? undefined : result.code })
      return result
    },
    [client, name, refreshed],
  )
  return { run, ...state }
}

/** Through the cache, so that failures are reported in one place; its observer would cost a kilobyte for nothing. */
async function execute<Name extends PanelMessageName>(
  client: QueryClient,
  name: Name,
  request: RequestOf<Name>,
): Promise<Result<Replies[Name], ErrorCode>> {
  const mutation = client.getMutationCache().build<Replies[Name], Error, RequestOf<Name>, unknown>(client, {
    mutationFn: async (content) => unwrap(await send(name, content)),
  })
  try {
    return { ok: true, value: await mutation.execute(request) }
  } catch (error) {
    return { ok: false, code: codeOf(error) }
  }
}

export function usePlace(tabId: number | undefined): Answer<Replies['panel.place']> {
  return useAnswer('panel.place', placeRequest(tabId), { staleMs: Number.POSITIVE_INFINITY })
}

export function useKnowledge(): Answer<Replies['manual.status']> {
  return useAnswer('manual.status', {}, { staleMs: 30_000 })
}

export function useSuggestions(context: PageContext | undefined): Answer<Replies['manual.suggest']> {
  return useAnswer('manual.suggest', { context: context ?? noContext }, { enabled: !!context, keep: true })
}

export function useSearch(query: string, context: PageContext | undefined): Answer<Replies['manual.search']> {
  const words = query.trim()
  const page = context && withoutFocus(context)
  return useAnswer(
    'manual.search',
    { query: words, ...(page ? { context: page } : {}) },
    { enabled: words !== '', keep: true },
  )
}

export function useArticle(articleId: ArticleId): Answer<Replies['manual.article']> {
  return useAnswer('manual.article', { articleId }, { staleMs: 5 * 60_000 })
}

export function useIssues(
  context: PageContext | undefined,
  { enabled = true }: Pick<AnswerOptions, 'enabled'> = {},
): Answer<Replies['issues.list']> {
  const page = context && withoutFocus(context)
  return useAnswer('issues.list', page ? { context: page } : {}, { enabled, keep: true })
}

/** What is known of the issues until all of them have come. */
export function useFirstIssues(): Pick<IssueList, 'issues' | 'outages'> {
  return useQueryClient().getQueryData<PanelStart>(startKey)?.help ?? noIssues
}

export function useCases(): Answer<Replies['cases.list']> {
  return useAnswer('cases.list', {})
}

export function useSettings(): Answer<Replies['settings.get']> {
  return useAnswer('settings.get', {})
}

export function useSupport(): Answer<Replies['support.view']> {
  return useAnswer('support.view', {})
}

/** Makes what was told at the start the answers to the questions that the first picture asks. */
export function takeStart(client: QueryClient, tabId: number | undefined, start: PanelStart): void {
  const { place, settings, status, help } = start
  client.setQueryData(startKey, start)
  client.setQueryData(['settings.get', {}], settings)
  client.setQueryData(['manual.status', {}], status)
  if (help) client.setQueryData(['manual.suggest', { context: place.context }], help.suggestions)
  client.setQueryData(['panel.place', placeRequest(tabId)], place)
  // Nobody listened while the panel was loading: what has changed meanwhile is asked for after the first picture.
  askAgain(client, 'panel.place', ...(status.phase === 'ready' ? [] : ['manual.status']))
}

/** Keeps the answers in step with what the background tells, and hands every event on. */
export function useBackgroundEvents(tabId: number | undefined, follow: (event: PanelEvent) => void): void {
  const client = useQueryClient()
  useFreshKnowledge(client)
  useEffect(
    () =>
      onPanelEvent((event) => {
        if (event.kind === 'context') takeContext(client, tabId, event)
        if (event.kind === 'knowledge') takeAnswer(client, ['manual.status', {}], event.status)
        if (event.kind === 'draft') askAgain(client, 'report.list', 'report.get')
        follow(event)
      }),
    [client, tabId, follow],
  )
}

function takeContext(
  client: QueryClient,
  tabId: number | undefined,
  event: PanelEvent & { kind: 'context' },
): void {
  const key = ['panel.place', placeRequest(tabId)]
  const place = client.getQueryData<Replies['panel.place']>(key)
  if (place?.tabId === event.tabId) {
    takeAnswer(client, key, { ...place, context: event.context })
    // Whether the site is granted can only change together with the page.
    if (place.context?.host === event.context.host) return
  }
  // The side panel has no tab of its own: another tab may have come to the front.
  askAgain(client, 'panel.place')
}

/**
 * Asks for answers anew. One that is still on its way was given before the change, and the client would take it for
 * the new one: it is let go of first.
 */
function askAgain(client: QueryClient, ...names: readonly string[]): void {
  for (const name of names) {
    const queryKey = [name]
    void client.cancelQueries({ queryKey }).then(() => client.invalidateQueries({ queryKey }))
  }
}

/** An answer still on its way was given before this one, and must not take its place. */
function takeAnswer(client: QueryClient, queryKey: readonly unknown[], answer: unknown): void {
  void client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, answer)
}

/** What is answered from the manual is asked for again when more of it has come, however that was heard. */
function useFreshKnowledge(client: QueryClient): void {
  const status = useKnowledge().value
  const copy = status && `${status.fetchedAt} ${status.done}`
  const answered = useRef(copy)
  useEffect(() => {
    if (answered.current !== copy) askAgain(client, 'manual.suggest', 'manual.search', 'issues.list')
    answered.current = copy
  }, [client, copy])
}

function placeRequest(tabId: number | undefined): RequestOf<'panel.place'> {
  return tabId === undefined ? {} : { tabId }
}

/** Search and known issues go by page, not by field: moving through the form must not ask for them again. */
function withoutFocus(context: PageContext): PageContext {
  const { focusedField: _, ...page } = context
  return page
}

const startKey = ['panel.start']
const noIssues: Pick<IssueList, 'issues' | 'outages'> = { issues: [], outages: [] }

const noContext: PageContext = {
  cms: 'other',
  theme: 'other',
  view: 'public',
  host: '',
  path: '/',
  title: '',
  siteName: '',
  language: '',
  fields: [],
  messages: [],
  components: [],
}

function unwrap<Value>(reply: Result<Value, ErrorCode>): Value {
  if (reply.ok) return reply.value
  throw new AnswerError(reply.code)
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof AnswerError ? error.code : 'unexpected'
}
