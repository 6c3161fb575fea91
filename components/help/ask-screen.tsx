import '../ui/labels.css'
import './search.css'
import { text } from '../../utils/i18n/text.ts'
import { SubFrame } from '../shell/frames.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { cameraIcon } from '../ui/icons.ts'
import { NetworkQuestion } from './network-question.tsx'

/** The second step of the ladder, with the words she searched for. */
export function AskScreen() {
  const { query, open } = useNavigation()
  return (
    <SubFrame title={text('network_button_ask')}>
      <h1>{text('network_button_ask')}</h1>
      <div class="ch-ask">
        <NetworkQuestion query={query.trim()} />
      </div>
      <p class="ch-muted ch-ask__after">{text('network_answered_report')}</p>
      <div class="ch-btns">
        <Button small icon={cameraIcon} onClick={() => open({ kind: 'report' })}>
          {text('home_button_report')}
        </Button>
      </div>
    </SubFrame>
  )
}
