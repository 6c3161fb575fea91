import '../ui/labels.css'
import './first-fetch.css'
import { percent, wholeNumber } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { KnowledgeStatus } from '../../utils/messaging/protocol.ts'
import { Progress } from '../ui/progress.tsx'

/** The first fetch: counts pages, and says what can be used already. */
export function FirstFetch({ status: { done, total } }: { readonly status: KnowledgeStatus }) {
  const counted = total > 0
  const count = text('sync_first_count', { done: wholeNumber(done), total: wholeNumber(total) })
  return (
    <section class="ch-card ch-fetch" aria-labelledby="first-fetch">
      <h2 id="first-fetch">{text('sync_first_heading')}</h2>
      <p>{text(done > 0 ? 'sync_first_text' : 'sync_first_starter')}</p>
      {counted && (
        <>
          <Progress done={done} total={total} labelledBy="first-fetch" valueText={count} />
          <p class="ch-fetch__count">
            <span>{count}</span>
            <span>{percent(done / total)}</span>
          </p>
        </>
      )}
    </section>
  )
}
