import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { SettingsView } from '../../utils/settings/settings.ts'
import { useCommand, useSupport } from '../queries.ts'
import { KnowledgeSettings } from './knowledge-settings.tsx'
import { LibrarySettings } from './library-settings.tsx'
import { PanelSettings } from './panel-settings.tsx'
import { SettingsFiles } from './settings-files.tsx'
import type { ChangeSettings } from './change-settings.ts'
import { SiteList } from './site-list.tsx'
import '../ui/labels.css'
import './options.css'

/** The settings themselves, in the panel and on their own page; each is saved as it is changed. */
export function SettingsBody({ view }: { readonly view: SettingsView }) {
  const save = useCommand('settings.set', ['settings.get', 'issues.list', 'panel.place'])
  const [code, setCode] = useState<ErrorCode>()
  const max = useSupport().value?.policy.entitledPerLibrary ?? 3
  const change: ChangeSettings = (patch) => {
    void save.run({ patch }).then((reply) => setCode(reply.ok ? undefined : reply.code))
  }
  return (
    <>
      {code !== undefined && (
        <p class="ch-notice ch-notice--amber" role="alert">
          {text(code === 'policy-locked' ? 'settings_lock_explain' : 'settings_save_failed')}
        </p>
      )}
      <SiteList sites={view.sites} />
      <LibrarySettings view={view} change={change} max={max} />
      <PanelSettings view={view} change={change} />
      <KnowledgeSettings view={view} change={change} />
      <SettingsFiles view={view} />
    </>
  )
}
