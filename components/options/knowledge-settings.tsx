import type { SettingsView } from '../../utils/settings/settings.ts'
import { moment, wholeNumber } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { useCommand, useKnowledge } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import type { ChangeSettings } from './change-settings.ts'
import { TextRow } from './setting-row.tsx'

interface KnowledgeSettingsProps {
  readonly view: SettingsView
  readonly change: ChangeSettings
}

/** How old the copy of the manual is, a way to fetch it anew, and where knowledge comes from besides. */
export function KnowledgeSettings({ view, change }: KnowledgeSettingsProps) {
  const { settings, locked } = view
  return (
    <section class="ch-group2" aria-labelledby="settings-knowledge">
      <h2 id="settings-knowledge">{text('settings_heading_knowledge')}</h2>
      <div class="ch-sets">
        <ManualRow />
        <TextRow
          id="set-guides"
          label={text('settings_label_guides')}
          explain={text('settings_guides_explain')}
          locked={locked.includes('localGuides')}
          value={settings.localGuides}
          set={(localGuides) => change({ localGuides })}
        />
        <TextRow
          id="set-bundle"
          label={text('settings_label_bundle')}
          explain={text('settings_bundle_explain')}
          locked={locked.includes('knowledgeAddress')}
          value={settings.knowledgeAddress}
          input={{ inputMode: 'url' }}
          set={(knowledgeAddress) => change({ knowledgeAddress })}
        />
      </div>
    </section>
  )
}

function ManualRow() {
  const status = useKnowledge().value
  const refresh = useCommand('manual.refresh', ['manual.status'])
  const fetchedAt = status?.fetchedAt
  return (
    <div class="ch-set ch-set--row">
      <p class="ch-set__t">{text('settings_label_manual')}</p>
      <p class="ch-set__d" role="status">
        {status === undefined || fetchedAt === undefined
          ? text('settings_manual_none')
          : text('settings_manual_pages', {
              n: wholeNumber(status.total),
              date: moment(fetchedAt, Date.now()),
            })}
      </p>
      <Button small busy={refresh.pending} onClick={() => void refresh.run({})}>
        {text('shell_menu_refresh')}
      </Button>
    </div>
  )
}
