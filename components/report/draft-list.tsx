import { moment } from '../../utils/i18n/format.ts'
import { plural, text, type TextKey } from '../../utils/i18n/text.ts'
import type { Draft } from '../../utils/report/draft.ts'
import { useAnswer } from '../queries.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { externalIcon, pencilIcon } from '../ui/icons.ts'
import { alertIcon, checkIcon, clockIcon } from '../ui/icons-first.ts'
import { trashIcon } from '../ui/icons-more.ts'
import { draftTitle } from './draft-title.ts'
import { isOld } from './unfinished.ts'

interface DraftListProps {
  readonly drafts: readonly Draft[]
  readonly now: number
  readonly open: (draft: Draft) => void
  readonly remove: (draft: Draft) => void
  readonly keep: (draft: Draft) => void
}

/** Drafts with their state; those that have lain for three months ask whether to stay. */
export function DraftList({ drafts, ...rest }: DraftListProps) {
  return (
    <ul class="ch-drafts">
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} {...rest} />
      ))}
    </ul>
  )
}

type DraftRowProps = Omit<DraftListProps, 'drafts'> & { readonly draft: Draft }

function DraftRow({ draft, now, open, remove, keep }: DraftRowProps) {
  const title = draftTitle(draft)
  return (
    <li class="ch-draft">
      <DraftPicture draft={draft} />
      <button type="button" class="ch-draft__t" onClick={() => open(draft)}>
        {title}
      </button>
      <p class="ch-draft__m">
        {moment(draft.changedAt, now)}
        {draft.pictures.length > 0 && `, ${plural('drafts_pictures', draft.pictures.length)}`}
      </p>
      <DraftState draft={draft} />
      <IconButton
        icon={trashIcon}
        class="ch-icon--quiet"
        label={text('drafts_delete_label', { title })}
        onClick={() => remove(draft)}
      />
      {isOld(draft, now) && (
        <div class="ch-notice ch-draft__old">
          <div>
            <p>{text('draft_old_question', { title, date: moment(draft.changedAt, now) })}</p>
            <div class="ch-btns">
              <Button small onClick={() => keep(draft)}>
                {text('draft_button_keep')}
              </Button>
              <Button small onClick={() => remove(draft)}>
                {text('draft_button_delete')}
              </Button>
            </div>
          </div>
        </div>
      )}
    </li>
  )
}

/** The first picture as it would leave; beside the title it says nothing of its own. */
export function DraftPicture({ draft }: { readonly draft: Draft }) {
  const [first] = draft.pictures
  const image = useAnswer(
    'report.picture',
    { draftId: draft.id, pictureId: first?.id ?? '', burnt: true },
    { enabled: first !== undefined },
  )
  return (
    <span class="ch-draft__pic" aria-hidden="true">
      {image.value && <img src={image.value.dataUrl} alt="" />}
    </span>
  )
}

type Look = readonly [tone: 'rest' | 'open' | 'solved', icon: IconShape, words: TextKey]

function DraftState({ draft }: { readonly draft: Draft }) {
  if (draft.caseKey !== undefined && draft.caseUrl !== undefined) {
    return (
      <span class="ch-state ch-state--solved">
        <Icon of={checkIcon} small />
        <ExternalLink href={draft.caseUrl}>
          {text('draft_state_created', { key: draft.caseKey })}
        </ExternalLink>
      </span>
    )
  }
  const [tone, icon, words] = lookOf(draft)
  return (
    <span class={`ch-state ch-state--${tone}`}>
      <Icon of={icon} small />
      {text(words)}
    </span>
  )
}

function lookOf({ handover }: Draft): Look {
  switch (handover?.state) {
    case 'filled':
      return ['open', externalIcon, 'draft_state_filled']
    case 'created':
    case 'opened':
      return ['rest', externalIcon, 'draft_state_opened']
    case 'failed':
      return ['open', alertIcon, 'draft_state_failed']
    case 'expired':
      return ['rest', clockIcon, 'draft_state_expired']
    default:
      return ['rest', pencilIcon, 'draft_state_draft']
  }
}
