import { moment } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { ArticleId } from '../../utils/manual/article.ts'
import { useMemory } from '../memory.tsx'
import { useAnswer } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { Chip } from '../ui/chip.tsx'
import { clockIcon } from '../ui/icons-first.ts'
import { pencilIcon } from '../ui/icons.ts'
import { manualLanguage } from '../ui/language.ts'
import { Row, trailText } from './row.tsx'

const most = 3

/** What she had begun: an unfinished draft first, then the pages she read. */
export function RecentList() {
  const { memory } = useMemory()
  const { open } = useNavigation()
  const draft = useDraft()
  const recent = memory.recent.slice(0, most)
  if (recent.length === 0 && !draft) return null
  return (
    <section class="ch__section" aria-labelledby="recent">
      <h2 id="recent">{text('home_heading_recent')}</h2>
      <ul class="ch-rows">
        {draft && (
          <li>
            <Row
              id={`row-draft-${draft.id}`}
              icon={pencilIcon}
              title={draft.title || text('draft_button_continue')}
              path={text('draft_saved_moment', { date: moment(draft.changedAt, Date.now()) })}
              chip={<Chip tone="here">{text('draft_badge_open')}</Chip>}
              onOpen={() => open({ kind: 'report', draftId: draft.id })}
            />
          </li>
        )}
        {recent.map(({ articleId, anchor, title, trail }) => (
          <li key={articleId}>
            <Row
              id={`row-recent-${articleId}`}
              icon={clockIcon}
              title={title}
              path={trailText(trail)}
              pathLanguage={manualLanguage}
              chip={<StepsChip articleId={articleId} />}
              onOpen={() => open({ kind: 'article', articleId: articleId as ArticleId, anchor })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function StepsChip({ articleId }: { readonly articleId: string }) {
  const { ticks } = useMemory().memory
  const begun = Object.entries(ticks).find(
    ([guide, { done, total }]) => guide.startsWith(articleId) && done.length > 0 && done.length < total,
  )?.[1]
  if (!begun) return null
  return <Chip>{text('home_recent_steps', { done: begun.done.length, total: begun.total })}</Chip>
}

/** The newest draft that has not become a case. */
function useDraft() {
  const drafts = useAnswer('report.list', {}).value ?? []
  return drafts
    .filter(
      ({ caseKey, title, happened, pictures }) => !caseKey && (title || happened || pictures.length > 0),
    )
    .toSorted((one, other) => other.changedAt - one.changedAt)[0]
}
