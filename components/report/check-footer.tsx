import { useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import { text } from '../../utils/i18n/text.ts'
import { send } from '../../utils/messaging/send.ts'
import type { Draft, ReportPayload } from '../../utils/report/draft.ts'
import { useSettings, useSupport } from '../queries.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { externalIcon, lockIcon, saveIcon } from '../ui/icons.ts'
import { copyIcon } from '../ui/icons-more.ts'
import { saveFile } from '../ui/save-file.ts'
import { HandoverNotice } from './handover-notice.tsx'
import { HandoverOutcome, useStoredDraft } from './handover-outcome.tsx'
import { endsInServicedesk } from './route-words.ts'

interface CheckFooterProps {
  readonly draft: Draft
  readonly payload: ReportPayload | undefined
  readonly tabId: number | undefined
  readonly flush: () => Promise<Draft | undefined>
  readonly whoSends: () => void
}

/** The ways on from the check screen: Servicedesk, a colleague or another desk, and the two that always work. */
export function CheckFooter(props: CheckFooterProps) {
  const { draft } = props
  const stored = useStoredDraft(draft)
  const filed = stored.caseKey !== undefined
  // With the form filled in, only she knows what was sent.
  const unsent = !filed && stored.handover?.state !== 'filled'
  const { note, code, fail, copy, toDbc } = useOtherWays(props)
  const desk = useDeskWay(props, fail)
  return (
    <div class="ch-foot__stack">
      <HandoverOutcome draft={stored} />
      <HandoverNotice code={code} />
      <p class="ch-foot__note" role="status">
        {(note !== '' || unsent) && <Icon of={lockIcon} small />}
        <span>{note === '' && unsent ? text('report_nothing_sent') : note}</span>
      </p>
      <div class="ch-foot__row">
        {endsInServicedesk(draft.route) && !filed && (
          <MainWay icon={externalIcon} busy={desk.busy} take={desk.take} label="report_button_desk" />
        )}
        {draft.route === 'dbc' && <MainWay icon={externalIcon} take={toDbc} label="route_button_openDbc" />}
        {draft.route === 'kb' && <MainWay icon={copyIcon} take={copy} label="report_button_copy" />}
        <IconButton icon={copyIcon} line label={text('report_button_copy')} onClick={() => void copy()} />
        {draft.pictures.length > 0 && (
          <IconButton
            icon={saveIcon}
            line
            label={text('report_button_picture')}
            onClick={() => void savePictures(draft).then(fail)}
          />
        )}
      </div>
    </div>
  )
}

interface MainWayProps {
  readonly icon: IconShape
  readonly busy?: boolean
  readonly take: () => Promise<void>
  readonly label: 'report_button_desk' | 'route_button_openDbc' | 'report_button_copy'
}

function MainWay({ icon, busy = false, take, label }: MainWayProps) {
  return (
    <Button kind="primary" class="ch-foot__wide" icon={icon} busy={busy} onClick={() => void take()}>
      {text(label)}
    </Button>
  )
}

type Fail = (code: ErrorCode | undefined) => void

/** Into Servicedesk by herself, or the question who else can. */
function useDeskWay({ draft, tabId, flush, whoSends }: CheckFooterProps, fail: Fail) {
  const [busy, setBusy] = useState(false)
  const entitled = useSettings().value?.settings.entitled
  const take = async () => {
    if (entitled !== 'yes') return whoSends()
    setBusy(true)
    fail(undefined)
    await flush()
    const reply = await send('report.handover', {
      draftId: draft.id,
      ...(tabId === undefined ? {} : { tabId }),
    })
    setBusy(false)
    if (!reply.ok) fail(reply.code)
  }
  return { busy, take }
}

/** The text by hand: copied, or carried to DBC's own form. */
function useOtherWays({ payload }: CheckFooterProps) {
  const [note, setNote] = useState('')
  const [code, fail] = useState<ErrorCode>()
  const dbcAddress = useSupport().value?.policy.dbcAddress
  const copy = async () => {
    if (!payload) return
    const copied = await copyText(`${payload.summary}\n\n${payload.description}`)
    setNote(text(copied ? 'report_copy_done' : 'report_copy_failed'))
  }
  const toDbc = async () => {
    if (!payload || dbcAddress === undefined) return
    await copyText(`${payload.summary}\n\n${payload.description}`)
    setNote(text('route_dbc_finish'))
    const reply = await send('panel.openTab', { url: dbcAddress })
    if (!reply.ok) fail(reply.code)
  }
  return { note, code, fail, copy, toDbc }
}

/** Saves every picture as it would leave; answers the first failure. */
export async function savePictures(draft: Draft): Promise<ErrorCode | undefined> {
  for (const { id, name } of draft.pictures) {
    const reply = await send('report.picture', { draftId: draft.id, pictureId: id, burnt: true })
    if (!reply.ok) return reply.code
    await saveFile(name, reply.value.dataUrl)
  }
  return undefined
}
