import { clockTime, moment } from '../../utils/i18n/format.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { Draft, DraftId } from '../../utils/report/draft.ts'
import { calendarDay } from '../../utils/i18n/format.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import { SubFrame } from '../shell/frames.tsx'
import { Button } from '../ui/button.tsx'
import { DraftList, DraftPicture } from './draft-list.tsx'
import { draftTitle } from './draft-title.ts'
import { Gone } from './gone.tsx'
import { useDrafts } from './use-drafts.ts'

interface RestoreStepProps {
  readonly draft: Draft
  readonly title: string
  readonly proceed: (draftId: DraftId) => void
  readonly begin: () => void
}

/** A draft she was in the middle of, offered before a new one is begun; the others stand below it. */
export function RestoreStep({ draft, title, proceed, begin }: RestoreStepProps) {
  const now = Date.now()
  const drafts = useDrafts()
  const others = (drafts.list ?? []).filter(({ id }) => id !== draft.id)
  const date = calendarDay(danishMoment(draft.changedAt).day, now)
  return (
    <SubFrame title={title}>
      <h1>{text('draft_restored_notice', { date, time: clockTime(draft.changedAt) })}</h1>
      <section class="ch-restore" aria-labelledby="restore-title">
        {draft.pictures.length > 0 && <DraftPicture draft={draft} />}
        <div class="ch-restore__in">
          <h2 id="restore-title">{draftTitle(draft)}</h2>
          <p class="ch-meta">
            <span>{text('draft_saved_moment', { date: moment(draft.changedAt, now) })}</span>
            {draft.pictures.length > 0 && <span>{plural('drafts_pictures', draft.pictures.length)}</span>}
          </p>
          <div class="ch-btns">
            <Button kind="primary" onClick={() => proceed(draft.id)}>
              {text('draft_button_continue')}
            </Button>
            <Button onClick={begin}>{text('draft_button_new')}</Button>
          </div>
        </div>
      </section>
      <p class="ch-hint">{text('draft_restored_keep')}</p>
      <Gone drafts={drafts} />
      {others.length > 0 && (
        <section class="ch__section ch-stack" aria-labelledby="restore-others">
          <h2 id="restore-others">{text('drafts_heading_others')}</h2>
          <DraftList
            drafts={others}
            now={now}
            open={(other) => proceed(other.id)}
            remove={drafts.remove}
            keep={drafts.keep}
          />
        </section>
      )}
    </SubFrame>
  )
}
