import { text } from '../../utils/i18n/text.ts'
import type { SettingsView } from '../../utils/settings/settings.ts'
import { ChoiceRow } from './setting-row.tsx'
import { ShortcutRow } from './shortcut-row.tsx'
import type { ChangeSettings } from './change-settings.ts'

interface PanelSettingsProps {
  readonly view: SettingsView
  readonly change: ChangeSettings
}

/** Where the panel stands and how it looks. */
export function PanelSettings({ view, change }: PanelSettingsProps) {
  const { settings, locked } = view
  return (
    <section class="ch-group2" aria-labelledby="settings-panel">
      <h2 id="settings-panel">{text('settings_heading_panel')}</h2>
      <div class="ch-sets">
        <ChoiceRow
          name="side"
          label={text('settings_label_side')}
          locked={locked.includes('side')}
          value={settings.side}
          choices={[
            ['left', text('settings_side_left')],
            ['right', text('settings_side_right')],
          ]}
          choose={(side) => change({ side })}
        />
        <ChoiceRow
          name="colours"
          label={text('settings_label_colours')}
          locked={locked.includes('colours')}
          value={settings.colours}
          choices={[
            ['system', text('settings_colours_system')],
            ['light', text('settings_colours_light')],
            ['dark', text('settings_colours_dark')],
          ]}
          choose={(colours) => change({ colours })}
        />
        <ShortcutRow />
      </div>
    </section>
  )
}
