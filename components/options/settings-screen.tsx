import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { useSettings } from '../queries.ts'
import { SubFrame } from '../shell/frames.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { SettingsBody } from './settings-body.tsx'

/** All settings. Every one has a default that works, and is saved as it is changed. */
export function SettingsScreen() {
  const view = useSettings().value
  const { open } = useNavigation()
  const { version } = useHost()
  return (
    <SubFrame title={text('shell_place_settings')}>
      <h1 class="ch-sr">{text('shell_place_settings')}</h1>
      {view && <SettingsBody view={view} />}
      <div class="ch-btns">
        <Button kind="quiet" small onClick={() => open({ kind: 'diagnostics' })}>
          {text('shell_menu_diagnostics')}
        </Button>
      </div>
      <p class="ch-age">{text('settings_version', { version })}</p>
    </SubFrame>
  )
}
