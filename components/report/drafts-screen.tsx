import { useState } from 'preact/hooks'
import { moment } from '../../utils/i18n/format.ts'
import { plural, text, type TextKey } from '../../utils/i18n/text.ts'
import type { Draft } from '../../utils/report/draft.ts'
import { useAnswer, useCommand } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { SubFrame } from '../shell/frames.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { trashIcon } from '../ui/icons-more.ts'
import './report.css'

/** Every draft on this computer, newest first. A deleted one can be had back while the screen is open. */
export function DraftsScreen() {
  const drafts = useAnswer('report.list', {}, { staleMs: 0 })
  const remove = useCommand('report.delete', ['report.list'])
  const restore = useCommand('report.restore', ['report.list'])
  const { open } = useNavigation()
  const [gone, setGone] = useState<Draft>()
  const list = (drafts.value ?? []).toSorted((a, b) => b.changedAt - a.changedAt)
  const undo = async () => {
    if (gone && (await restore.run({ draftId: gone.id })).ok) setGone(undefined)
  }
  return (
    <SubFrame title={text('shell_menu_drafts')} footer={<NewButton start={() => open({ kind: 'report' })} />}>
      <div class="ch__section">
        <h1>{text('drafts_heading')}</h1>
        <p class="ch-muted">{text('drafts_explain')}</p>
        {gone && (
          <p class="ch-notice" role="status">
            {text('drafts_deleted', { title: titleOf(gone) })}{' '}
            <Button kind="quiet" small onClick={() => void undo()}>
              {text('draft_button_undo')}
            </Button>
          </p>
        )}
        {drafts.value && list.length === 0 && <p>{text('drafts_none')}</p>}
        <ul>
          {list.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              open={() => open({ kind: 'report', draftId: draft.id })}
              remove={() =>
                void remove.run({ draftId: draft.id }).then((reply) => reply.ok && setGone(draft))
              }
            />
          ))}
        </ul>
      </div>
    </SubFrame>
  )
}

function NewButton({ start }: { readonly start: () => void }) {
  return (
    <Button kind="primary" class="ch-foot__wide" onClick={start}>
      {text('draft_button_new')}
    </Button>
  )
}

interface DraftRowProps {
  readonly draft: Draft
  readonly open: () => void
  readonly remove: () => void
}

function DraftRow({ draft, open, remove }: DraftRowProps) {
  const [first] = draft.pictures
  const image = useAnswer(
    'report.picture',
    { draftId: draft.id, pictureId: first?.id ?? '', burnt: true },
    { enabled: first !== undefined },
  )
  const now = Date.now()
  return (
    <li class="ch-draft">
      <span class="ch-shot" aria-hidden="true">
        {image.value && <img src={image.value.dataUrl} alt="" />}
      </span>
      <button type="button" class="ch-draft__t" onClick={open}>
        {titleOf(draft)}
      </button>
      <p class="ch-draft__m">
        {moment(draft.changedAt, now)}
        {draft.pictures.length > 0 && `, ${plural('drafts_pictures', draft.pictures.length)}`}
      </p>
      <DraftState draft={draft} />
      <IconButton
        icon={trashIcon}
        label={text('drafts_delete_label', { title: titleOf(draft) })}
        onClick={remove}
      />
    </li>
  )
}

function DraftState({ draft }: { readonly draft: Draft }) {
  if (draft.caseKey !== undefined && draft.caseUrl !== undefined) {
    return (
      <p class="ch-draft__m">
        <ExternalLink href={draft.caseUrl}>
          {text('draft_state_created', { key: draft.caseKey })}
        </ExternalLink>
      </p>
    )
  }
  return <p class="ch-draft__m">{text(stateKey(draft))}</p>
}

function stateKey(draft: Draft): TextKey {
  switch (draft.handover?.state) {
    case 'filled':
      return 'draft_state_filled'
    case 'created':
    case 'opened':
      return 'draft_state_opened'
    case 'failed':
      return 'draft_state_failed'
    case 'expired':
      return 'draft_state_expired'
    default:
      return 'draft_state_draft'
  }
}

function titleOf(draft: Draft): string {
  return draft.title.trim() || draft.happened.trim().slice(0, 80) || text('draft_title_none')
}
