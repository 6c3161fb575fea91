import { calendarDay, clockTime, moment } from '../../utils/i18n/format.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { Draft, DraftId } from '../../utils/report/draft.ts'
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
  const date = calendarDay(danishMoment(draft.changedAt).day, now)
  return (
    <SubFrame title={title}>
      <h1>{text('draft_restored_notice', { date, time: clockTime(draft.changedAt) })}</h1>
      <OfferedDraft draft={draft} now={now} proceed={proceed} begin={begin} />
      <p class="ch-hint">{text('draft_restored_keep')}</p>
      <Gone drafts={drafts} />
      <OtherDrafts offered={draft.id} drafts={drafts} now={now} proceed={proceed} />
    </SubFrame>
  )
}

interface OfferedDraftProps extends Omit<RestoreStepProps, 'title'> {
  readonly now: number
}

function OfferedDraft({ draft, now, proceed, begin }: OfferedDraftProps) {
  const { pictures } = draft
  return (
    <section class="ch-restore" aria-labelledby="restore-title">
      {pictures.length > 0 && <DraftPicture draft={draft} />}
      <div class="ch-restore__in">
        <h2 id="restore-title">{draftTitle(draft)}</h2>
        <p class="ch-meta">
          <span>{text('draft_saved_moment', { date: moment(draft.changedAt, now) })}</span>
          {pictures.length > 0 && <span>{plural('drafts_pictures', pictures.length)}</span>}
        </p>
        <div class="ch-btns">
          <Button kind="primary" onClick={() => proceed(draft.id)}>
            {text('draft_button_continue')}
          </Button>
          <Button onClick={begin}>{text('draft_button_new')}</Button>
        </div>
      </div>
    </section>
  )
}

interface OtherDraftsProps extends Pick<RestoreStepProps, 'proceed'> {
  readonly offered: DraftId
  readonly drafts: ReturnType<typeof useDrafts>
  readonly now: number
}

function OtherDrafts({ offered, drafts, now, proceed }: OtherDraftsProps) {
  const others = (drafts.list ?? []).filter(({ id }) => id !== offered)
  if (others.length === 0) return null
  return (
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
  )
}
