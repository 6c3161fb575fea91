import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { listing } from '../../utils/i18n/format.ts'
import { send } from '../../utils/messaging/send.ts'
import type { Draft, ReportPayload } from '../../utils/report/draft.ts'
import { colleagueMessage, caseFileName } from '../../utils/report/colleague-message.ts'
import type { Settings } from '../../utils/settings/settings.ts'
import { useAnswer, useCommand, useSettings, useSupport } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Icon } from '../ui/icon.tsx'
import { externalIcon, saveIcon } from '../ui/icons.ts'
import { copyIcon, fileIcon, mailIcon } from '../ui/icons-more.ts'
import { SubFrame } from '../shell/frames.tsx'
import { BackButton } from './back-button.tsx'
import { savePictures } from './check-footer.tsx'
import { handoverProblem } from './handover-problem.ts'
import { packDraft } from './pack-draft.ts'
import type { ReportFrame } from './report-frame.ts'

interface WhoSendsStepProps {
  readonly draft: Draft
  readonly tabId: number | undefined
  readonly clock: () => number
  readonly back: () => void
  readonly frame: ReportFrame
}

/** Who may create the case? Asked once; those who may not get a proper end too. */
export function WhoSendsStep({ draft, tabId, clock, back, frame }: WhoSendsStepProps) {
  const view = useSettings().value
  const support = useSupport().value
  const save = useCommand('settings.set', ['settings.get'])
  const entitled = view?.settings.entitled ?? 'unknown'
  const [answered, setAnswered] = useState(entitled !== 'unknown')
  const locked = view?.locked.includes('entitled') ?? false
  const answer = (value: Settings['entitled']) => {
    setAnswered(true)
    if (!locked) void save.run({ patch: { entitled: value } })
  }
  const names = view?.settings.entitledColleagues.map(({ name }) => name) ?? []
  return (
    <SubFrame {...frame}>
      <div class="ch__section">
        <BackButton label={text('report_back_check')} back={back} />
        <h1 id="who">{text('entitled_question_self')}</h1>
        <p class="ch-muted">
          {text('entitled_explain_few', { max: support?.policy.entitledPerLibrary ?? 3 })}
        </p>
        <fieldset class="ch-choices" aria-labelledby="who">
          {(['yes', 'no', 'unknown'] as const).map((value) => (
            <label class="ch-choice" key={value}>
              <input
                type="radio"
                name="entitled"
                disabled={locked}
                checked={answered && entitled === value}
                onChange={() => answer(value)}
              />
              <span class="ch-choice__t">
                {text(`entitled_answer_${value === 'unknown' ? 'unsure' : value}`)}
              </span>
            </label>
          ))}
        </fieldset>
        {answered && !locked && <p class="ch-hint">{text('entitled_remembered')}</p>}
        {locked && <p class="ch-hint">{text('settings_lock_explain')}</p>}
        {names.length > 0 && <p class="ch-hint">{text('entitled_names_known', { names: listing(names) })}</p>}
        {answered && entitled === 'unknown' && support && (
          <p class="ch-hint">{text('entitled_unsure_help', { mail: support.policy.entitledMail })}</p>
        )}
      </div>
      {answered && entitled === 'yes' && <OwnHandover draft={draft} tabId={tabId} />}
      {answered && entitled !== 'yes' && view && (
        <Colleague draft={draft} settings={view.settings} clock={clock} />
      )}
    </SubFrame>
  )
}

function OwnHandover({ draft, tabId }: { readonly draft: Draft; readonly tabId: number | undefined }) {
  const handover = useCommand('report.handover', ['report.list'])
  const run = () => void handover.run({ draftId: draft.id, ...(tabId === undefined ? {} : { tabId }) })
  return (
    <div class="ch__section">
      <Button kind="primary" icon={externalIcon} busy={handover.pending} onClick={run}>
        {text('report_button_desk')}
      </Button>
      {handover.code !== undefined && (
        <p class="ch-notice ch-notice--amber" role="status">
          {handoverProblem(handover.code)}
        </p>
      )}
    </div>
  )
}

interface ColleagueProps {
  readonly draft: Draft
  readonly settings: Settings
  readonly clock: () => number
}

/** A file for a colleague who has the panel, a message for one who has not. */
function Colleague({ draft, settings, clock }: ColleagueProps) {
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
      <FileWay draft={draft} payload={payload} file={file} link={message.mailLink} tell={setNote} />
      <MessageWay draft={draft} payload={payload} tell={setNote} />
      {note !== '' && (
        <p class="ch-notice" role="status">
          {note}
        </p>
      )}
    </section>
  )
}

interface FileWayProps {
  readonly draft: Draft
  readonly payload: ReportPayload
  readonly file: string
  readonly link: string
  readonly tell: (note: string) => void
}

function FileWay({ draft, payload, file, link, tell }: FileWayProps) {
  const save = async () => {
    const code = await packDraft(draft, payload, file)
    tell(code === undefined ? text('colleague_file_saved', { file }) : handoverProblem(code))
  }
  const mail = () => {
    void send('panel.openTab', { url: link })
    tell(text('colleague_mail_attach', { file }))
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
