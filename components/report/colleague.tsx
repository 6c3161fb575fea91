import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { send } from '../../utils/messaging/send.ts'
import {
  caseFileName,
  colleagueMessage,
  type ColleagueMessage,
} from '../../utils/report/colleague-message.ts'
import type { Draft, ReportPayload } from '../../utils/report/draft.ts'
import type { Settings } from '../../utils/settings/settings.ts'
import { useAnswer, useSupport } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Icon } from '../ui/icon.tsx'
import { saveIcon } from '../ui/icons.ts'
import { copyIcon, fileIcon, mailIcon } from '../ui/icons-more.ts'
import { savePictures } from './check-footer.tsx'
import { handoverProblem } from './handover-problem.ts'
import { packDraft } from './pack-draft.ts'

interface ColleagueProps {
  readonly draft: Draft
  readonly settings: Settings
  readonly clock: () => number
}

/** A file for a colleague who has the panel, a message for one who has not. */
export function Colleague({ draft, settings, clock }: ColleagueProps) {
  const payload = useAnswer('report.preview', { draftId: draft.id }, { staleMs: 0 }).value
  const support = useSupport().value
  const [chosen, setChosen] = useState(0)
  const [file] = useState(() => caseFileName(clock()))
  const [note, setNote] = useState('')
  const people = settings.entitledColleagues
  if (!payload) return null
  const message = colleagueMessage({
    title: payload.summary,
    urgentPrefix: support?.policy.urgentPrefix,
    seenAt: draft.createdAt,
    file,
    colleague: people[chosen],
  })
  return (
    <section class="ch__section" aria-labelledby="pass-on">
      <h2 id="pass-on">{text('colleague_heading')}</h2>
      {people.length > 0 && (
        <div class="ch-people" role="radiogroup" aria-labelledby="pass-on">
          {people.map(({ name }, index) => (
            <label key={name}>
              <input
                type="radio"
                name="colleague"
                checked={index === chosen}
                onChange={() => setChosen(index)}
              />
              {name}
            </label>
          ))}
        </div>
      )}
      <FileWay draft={draft} payload={payload} file={file} message={message} tell={setNote} />
      <MessageWay draft={draft} payload={payload} tell={setNote} />
      <div role="status">{note !== '' && <p class="ch-notice">{note}</p>}</div>
    </section>
  )
}

interface FileWayProps {
  readonly draft: Draft
  readonly payload: ReportPayload
  readonly file: string
  readonly message: ColleagueMessage
  readonly tell: (note: string) => void
}

function FileWay({ draft, payload, file, message, tell }: FileWayProps) {
  const save = async () => {
    const code = await packDraft(draft, payload, file)
    tell(code === undefined ? text('colleague_file_saved', { file }) : handoverProblem(code))
  }
  const mail = () => {
    void send('panel.openTab', { url: message.mailLink })
    tell(text('colleague_mail_attach', { file }))
  }
  const copy = async () => {
    const copied = await copyText(`${message.subject}\n\n${message.body}`)
    tell(text(copied ? 'colleague_message_copied' : 'report_copy_failed', { file }))
  }
  return (
    <div class="ch-card ch-way">
      <Icon of={fileIcon} />
      <h3>{text('colleague_way_file')}</h3>
      <p>{text('colleague_intro_text')}</p>
      <div class="ch-btns">
        <Button kind="primary" small icon={saveIcon} onClick={() => void save()}>
          {text('colleague_button_file')}
        </Button>
        <Button small icon={mailIcon} onClick={mail}>
          {text('colleague_button_mail')}
        </Button>
        <Button kind="quiet" small icon={copyIcon} onClick={() => void copy()}>
          {text('colleague_button_copy')}
        </Button>
      </div>
      <p class="ch-file">{file}</p>
    </div>
  )
}

function MessageWay({ draft, payload, tell }: Pick<FileWayProps, 'draft' | 'payload' | 'tell'>) {
  const copy = async () => {
    const copied = await copyText(`${payload.summary}\n\n${payload.description}`)
    tell(text(copied ? 'report_copy_done' : 'report_copy_failed'))
  }
  return (
    <div class="ch-card ch-way">
      <Icon of={copyIcon} />
      <h3>{text('colleague_way_text')}</h3>
      <p>{text('colleague_text_explain')}</p>
      <div class="ch-btns">
        <Button small icon={copyIcon} onClick={() => void copy()}>
          {text('report_button_copy')}
        </Button>
        {draft.pictures.length > 0 && (
          <Button small icon={saveIcon} onClick={() => void savePictures(draft)}>
            {text('report_button_picture')}
          </Button>
        )}
      </div>
    </div>
  )
}
