import type { EpochMs } from '../../utils/base/time.ts'
import type { PageContext } from '../../utils/context/page-context.ts'
import { buildDiagnostics } from '../../utils/report/diagnostics.ts'
import type { DraftId } from '../../utils/report/draft.ts'
import { networkQuestion, QUESTION_LIMIT } from '../../utils/report/network-question.ts'
import { newDraft } from '../../utils/report/new-draft.ts'

interface About {
  readonly context: PageContext | undefined
  /** What she searched for; it is her own first description. */
  readonly query: string
  readonly libraryName: string
  readonly now: EpochMs
}

/** The anonymous question as she can go on with it; `limit` is its greatest length in UTF-16 units. */
export function askAbout({ context, query, libraryName, now }: About): {
  readonly text: string
  readonly limit: number
} {
  const diagnostics = buildDiagnostics({
    context: context ?? null,
    address: '',
    libraryName,
    hostingPlan: 'unknown',
    agent: { userAgent: '' },
    window: { width: 0, height: 0 },
    language: '',
    now,
    extensionVersion: '',
  })
  // The draft is only the shape the builder reads; it is never stored, so its id names nothing.
  const draft = newDraft({ id: 'question' as DraftId, now, diagnostics })
  const question = networkQuestion(
    {
      ...draft,
      happened: query,
      ...(query ? { answers: { tried: `at søge i manualen og kendte fejl på ”${query}”.` } } : {}),
    },
    { ownNames: [libraryName, context?.siteName ?? ''], withRelease: false },
  )
  return { text: question.text, limit: QUESTION_LIMIT }
}
