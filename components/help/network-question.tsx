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
  const { context } = usePanelPlace()
  const settings = useSettings().value?.settings
  const [own, setOwn] = useState<string>()
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  const openTab = useCommand('panel.openTab')
  const id = useId()
  const made = useMemo(
    () => askAbout({ context, query, libraryName: settings?.libraryName ?? '', now: Date.now() }),
    [context?.form?.id, context?.host, query, settings?.libraryName],
  )
  const question = own ?? made.text
  const excess = Math.max(0, question.length - made.limit)
  const place = settings?.networkPlace ?? ''
  const error = excess > 0 ? plural('network_long', excess) : undefined
  const copy = async () => {
    const isCopied = await copyText(question)
    setOutcome(isCopied ? 'copied' : 'failed')
    announce(text(isCopied ? 'network_copy_done' : 'network_copy_failed'))
    if (isCopied && place) await openTab.run({ url: place })
  }
  return (
    <>
      <p>{text('network_intro_text')}</p>
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
          aria-invalid={excess > 0}
          aria-describedby={describedBy(id, { error })}
          value={question}
          onInput={(event) => {
            setOwn(event.currentTarget.value)
            setOutcome(undefined)
          }}
        />
      </Field>
      {!place && <p>{text('network_place_missing')}</p>}
      <div class="ch-btns">
        <Button kind="primary" icon={copyIcon} disabled={excess > 0} onClick={() => void copy()}>
          {place
            ? text('network_button_copy', { place: settings?.networkName || text('network_group_name') })
            : text('network_button_copyOnly')}
        </Button>
      </div>
      {outcome && <p>{text(outcome === 'copied' ? 'network_copy_done' : 'network_copy_failed')}</p>}
    </>
  )
}
