import type { ComponentChildren } from 'preact'
import { AddSite } from '../../components/options/add-site.tsx'
import { ChoiceRow } from '../../components/options/setting-row.tsx'
import { useCommand, useSettings, useSupport } from '../../components/queries.ts'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { checkIcon } from '../../components/ui/icons-first.ts'
import { lockIcon } from '../../components/ui/icons.ts'
import { text } from '../../utils/i18n/text.ts'
import { LongMark } from './long-mark.tsx'
import { PinPicture } from './pin-picture.tsx'

/** First run: the button pinned, the library's site, may she create cases. Each can wait; nothing has to be done. */
export function WelcomePage({ close }: { readonly close: () => void }) {
  return (
    <div class="ch-welcome">
      <header class="ch-welcome__top">
        <div class="ch-welcome__in">
          <LongMark />
          <h1>{text('welcome_heading_steps')}</h1>
          <p>{text('welcome_intro_text')}</p>
        </div>
      </header>
      <main class="ch-welcome__main">
        <ol class="ch-wsteps">
          <Step number={1} heading={text('welcome_heading_pin')} explain={text('welcome_pin_how')}>
            <PinPicture />
          </Step>
          <SiteStep />
          <EntitledStep />
        </ol>
        <div class="ch-welcome__end">
          <Button kind="primary" onClick={close}>
            {text('welcome_button_done')}
          </Button>
          <p class="ch-hint">{text('welcome_skip_hint')}</p>
        </div>
        <p class="ch-welcome__foot">
          <Icon of={lockIcon} small />
          <span>{text('welcome_privacy_text')}</span>
        </p>
      </main>
    </div>
  )
}

function SiteStep() {
  const sites = useSettings().value?.sites ?? []
  return (
    <Step number={2} heading={text('welcome_heading_site')} explain={text('settings_sites_explain')}>
      {sites.length > 0 && (
        <ul class="ch-welcome__sites">
          {sites.map((origin) => (
            <li key={origin}>
              <Icon of={checkIcon} small />
              {new URL(origin).host}
            </li>
          ))}
        </ul>
      )}
      <AddSite id="welcome-site" />
      <p class="ch-hint">{text('welcome_site_later')}</p>
    </Step>
  )
}

function EntitledStep() {
  const view = useSettings().value
  const save = useCommand('settings.set', ['settings.get'])
  const max = useSupport().value?.policy.entitledPerLibrary ?? 3
  return (
    <Step number={3} heading={text('entitled_question_self')} explain={text('entitled_explain_few', { max })}>
      {view && (
        <ChoiceRow
          name="entitled"
          label={text('entitled_question_self')}
          hideLabel
          locked={view.locked.includes('entitled')}
          value={view.settings.entitled}
          choices={[
            ['yes', text('settings_entitled_yes')],
            ['no', text('settings_entitled_no')],
            ['unknown', text('settings_label_unknown')],
          ]}
          choose={(entitled) => void save.run({ patch: { entitled } })}
        />
      )}
    </Step>
  )
}

interface StepProps {
  readonly number: number
  readonly heading: string
  readonly explain: string
  readonly children: ComponentChildren
}

function Step({ number, heading, explain, children }: StepProps) {
  return (
    <li class="ch-wstep">
      <span class="ch-wstep__no" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>{heading}</h2>
        <p>{explain}</p>
        {children}
      </div>
    </li>
  )
}
