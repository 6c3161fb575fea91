import { useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import { moment } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { DraftId } from '../../utils/report/draft.ts'
import { Button } from '../ui/button.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { openCaseFile, type OpenedFile } from './open-case-file.ts'

/** A colleague's report from its file. It becomes a draft here, which she reads before she goes on with it. */
export function OpenFileButton({ proceed }: { readonly proceed: (draftId: DraftId) => void }) {
  const { busy, failed, opened, take } = useCaseFile()
  return (
    <>
      <FileButton
        label={text('colleague_button_open')}
        accept=".zip,application/zip"
        busy={busy}
        onFile={(file) => void take(file)}
      />
      <div role="status">
        {failed !== '' && <p class="ch-notice ch-notice--amber">{failed}</p>}
        {opened && <OpenedNotice opened={opened} proceed={proceed} />}
      </div>
    </>
  )
}

function useCaseFile() {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const [opened, setOpened] = useState<OpenedFile>()
  const take = async (file: File) => {
    setBusy(true)
    const result = await openCaseFile(file, Date.now())
    setBusy(false)
    setOpened(result.ok ? result.value : undefined)
    setFailed(result.ok ? '' : problemWords(result.code, file.name))
  }
  return { busy, failed, opened, take }
}

function problemWords(code: ErrorCode, file: string): string {
  return text(code === 'storage-full' ? 'draft_storage_full' : 'colleague_open_failed', { file })
}

interface OpenedNoticeProps {
  readonly opened: OpenedFile
  readonly proceed: (draftId: DraftId) => void
}

function OpenedNotice({ opened, proceed }: OpenedNoticeProps) {
  return (
    <div class="ch-notice ch-notice--green">
      <div>
        <p>{openedWords(opened)}</p>
        <Button kind="primary" small onClick={() => proceed(opened.draft.id)}>
          {text('draft_button_continue')}
        </Button>
      </div>
    </div>
  )
}

function openedWords({ writtenAt, host }: OpenedFile): string {
  const date = moment(writtenAt, Date.now())
  return host === ''
    ? text('colleague_open_doneNoHost', { date })
    : text('colleague_open_done', { date, host })
}
