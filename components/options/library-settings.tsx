import { text } from '../../utils/i18n/text.ts'
import type { SettingsView } from '../../utils/settings/settings.ts'
import { colleagueLines, parseColleagues } from './colleague-lines.ts'
import { ChoiceRow, SettingRow, TextRow } from './setting-row.tsx'
import type { ChangeSettings } from './change-settings.ts'

interface LibrarySettingsProps {
  readonly view: SettingsView
  readonly change: ChangeSettings
  /** How many per library may create cases, by the rules. */
  readonly max: number
}

/** Name, hosting plan, who may create cases, and where the network is asked. */
export function LibrarySettings({ view, change, max }: LibrarySettingsProps) {
  const { settings, locked } = view
  return (
    <section class="ch-group2" aria-labelledby="settings-library">
      <h2 id="settings-library">{text('settings_heading_library')}</h2>
      <div class="ch-sets">
        <TextRow
          id="set-library"
          label={text('settings_label_library')}
          explain={text('settings_library_explain')}
          locked={locked.includes('libraryName')}
          value={settings.libraryName}
          input={{ maxLength: 120 }}
          set={(libraryName) => change({ libraryName })}
        />
        <ChoiceRow
          name="plan"
          label={text('settings_label_plan')}
          explain={text('settings_plan_explain')}
          locked={locked.includes('hostingPlan')}
          value={settings.hostingPlan}
          choices={[
            ['editor', text('settings_label_editor')],
            ['webmaster', text('settings_label_webmaster')],
            ['unknown', text('settings_label_unknown')],
          ]}
          choose={(hostingPlan) => change({ hostingPlan })}
        />
        <EntitledRows view={view} change={change} max={max} />
        <NetworkRows view={view} change={change} />
      </div>
    </section>
  )
}

function EntitledRows({ view, change, max }: LibrarySettingsProps) {
  const { settings, locked } = view
  return (
    <>
      <ChoiceRow
        name="entitled-setting"
        label={text('entitled_question_self')}
        explain={text('entitled_explain_few', { max })}
        locked={locked.includes('entitled')}
        value={settings.entitled}
        choices={[
          ['yes', text('settings_entitled_yes')],
          ['no', text('settings_entitled_no')],
          ['unknown', text('settings_label_unknown')],
        ]}
        choose={(entitled) => change({ entitled })}
      />
      <SettingRow
        id="set-colleagues"
        label={text('settings_label_colleagues')}
        explain={text('settings_colleagues_explain')}
        locked={locked.includes('entitledColleagues')}
        value={settings.entitledColleagues.map(({ name }) => name).join(', ')}
      >
        <textarea
          class="ch-input ch-input--area"
          id="set-colleagues"
          aria-describedby="set-colleagues-explain"
          rows={3}
          value={colleagueLines(settings.entitledColleagues)}
          onChange={(event) => change({ entitledColleagues: parseColleagues(event.currentTarget.value) })}
        />
      </SettingRow>
    </>
  )
}

function NetworkRows({ view, change }: Omit<LibrarySettingsProps, 'max'>) {
  const { settings, locked } = view
  return (
    <>
      <TextRow
        id="set-network-name"
        label={text('settings_label_networkName')}
        locked={locked.includes('networkName')}
        value={settings.networkName}
        set={(networkName) => change({ networkName })}
      />
      <TextRow
        id="set-network"
        label={text('settings_label_networkPlace')}
        explain={text('settings_network_explain')}
        locked={locked.includes('networkPlace')}
        value={settings.networkPlace}
        input={{ inputMode: 'url' }}
        set={(networkPlace) => change({ networkPlace })}
      />
    </>
  )
}
