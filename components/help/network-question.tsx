import { useId, useMemo, useState } from 'preact/hooks'
import { plural, text } from '../../utils/i18n/text.ts'
import { useCommand, useSettings } from '../queries.ts'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { describedBy, Field, TextArea } from '../ui/field.tsx'
import { alertIcon } from '../ui/icons-first.ts'
import { copyIcon } from '../ui/icons-more.ts'
import { announce } from '../ui/live-region.tsx'
import { askAbout } from './ask-about.ts'

/** A question for other libraries: made without addresses and names, read and changed by her, copied by a press. */
export function NetworkQuestion({ query }: { readonly query: string }) {
  const settings = useSettings().value?.settings
  const question = useQuestion(query, settings?.libraryName ?? '')
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  const openTab = useCommand('panel.openTab')
  const place = settings?.networkPlace ?? ''
  const copy = async () => {
    const isCopied = await copyText(question.text)
    setOutcome(isCopied ? 'copied' : 'failed')
    announce(text(isCopied ? 'network_copy_done' : 'network_copy_failed'))
    if (isCopied && place) await openTab.run({ url: place })
  }
  const change = (own: string) => {
    question.change(own)
    setOutcome(undefined)
  }
  return (
    <>
      <p>{text('network_intro_text')}</p>
      <Preview question={question} change={change} />
      {!place && <p>{text('network_place_missing')}</p>}
      <div class="ch-btns">
        <Button kind="primary" icon={copyIcon} disabled={question.excess > 0} onClick={() => void copy()}>
          {place
            ? text('network_button_copy', { place: settings?.networkName || text('network_group_name') })
            : text('network_button_copyOnly')}
        </Button>
      </div>
      {outcome && <p>{text(outcome === 'copied' ? 'network_copy_done' : 'network_copy_failed')}</p>}
    </>
  )
}

interface Question {
  readonly text: string
  /** Characters over the limit. */
  readonly excess: number
  readonly change: (own: string) => void
}

/** The question as it was made for her, until she writes her own. */
function useQuestion(query: string, libraryName: string): Question {
  const { context } = usePanelPlace()
  const [own, change] = useState<string>()
  const made = useMemo(
    () => askAbout({ context, query, libraryName, now: Date.now() }),
    [context?.form?.id, context?.host, query, libraryName],
  )
  const written = own ?? made.text
  return { text: written, excess: Math.max(0, written.length - made.limit), change }
}

interface PreviewProps {
  readonly question: Question
  readonly change: (own: string) => void
}

function Preview({ question, change }: PreviewProps) {
  const id = useId()
  const error = question.excess > 0 ? plural('network_long', question.excess) : undefined
  return (
    <Field
      id={id}
      label={text('network_preview_label')}
      errorIcon={alertIcon}
      {...(error === undefined ? {} : { error })}
    >
      <TextArea
        id={id}
        rows={8}
        lang="da"
        aria-invalid={question.excess > 0}
        aria-describedby={describedBy(id, { error })}
        value={question.text}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </Field>
  )
}
