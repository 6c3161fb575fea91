import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { useCommand } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { describedBy, Field } from '../ui/field.tsx'
import { alertIcon, checkIcon } from '../ui/icons-first.ts'
import { Icon } from '../ui/icon.tsx'
import { siteOrigin } from './site-origin.ts'

type Outcome = 'granted' | 'refused' | 'elsewhere'

/** Asks the browser for lasting access to a site and remembers how it went. Must be called from a press. */
export function useSiteRequest(): {
  readonly outcome: Outcome | undefined
  readonly request: (origin: string) => Promise<void>
} {
  const { requestSite } = useHost()
  const granted = useCommand('sites.granted', ['settings.get', 'panel.place'])
  const [outcome, setOutcome] = useState<Outcome>()
  const request = async (origin: string) => {
    const answer = await requestSite(origin)
    if (answer === 'granted') await granted.run({ origin })
    setOutcome(answer)
  }
  return { outcome, request }
}

/** What came of it; nothing where the question moved to another tab. */
export function SiteOutcome({
  outcome,
  host,
}: {
  readonly outcome: Outcome | undefined
  readonly host: string
}) {
  return (
    <div role="status">
      {outcome === 'granted' && (
        <p class="ch-notice ch-notice--green">
          <Icon of={checkIcon} small />
          <span>{text('options_site_granted', { host })}</span>
        </p>
      )}
      {outcome === 'refused' && <p class="ch-hint">{text('access_site_refused', { host })}</p>}
    </div>
  )
}

/** A site by its address, for who is not on it right now. */
export function AddSite({ id }: { readonly id: string }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [asked, setAsked] = useState('')
  const { outcome, request } = useSiteRequest()
  const ask = () => {
    const origin = siteOrigin(typed)
    setError(origin ? '' : text('options_site_unread'))
    if (!origin) return document.getElementById(id)?.focus()
    setAsked(new URL(origin).host)
    void request(origin)
    return undefined
  }
  return (
    <form
      class="ch-addsite"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <AddressField id={id} value={typed} error={error} onType={setTyped} />
      <Button type="submit" small>
        {text('access_button_site')}
      </Button>
      <SiteOutcome outcome={outcome} host={asked} />
    </form>
  )
}

interface AddressFieldProps {
  readonly id: string
  readonly value: string
  readonly error: string
  readonly onType: (value: string) => void
}

function AddressField({ id, value, error, onType }: AddressFieldProps) {
  return (
    <Field id={id} label={text('options_site_label')} error={error} errorIcon={alertIcon}>
      <input
        class="ch-input"
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={error !== '' || undefined}
        aria-describedby={describedBy(id, { error })}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Field>
  )
}
