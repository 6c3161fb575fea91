import { text } from '../../utils/i18n/text.ts'
import { useNavigation } from './navigation.tsx'

/** One way up: search, ask the network, report. Always in that order and always in the same place. */
export function Ladder() {
  const { open } = useNavigation()
  return (
    <nav aria-label={text('ladder_label')}>
      <ol class="ch-ladder">
        <li class="ch-ladder__step">
          <span class="ch-ladder__here" aria-current="step">
            <span class="ch-ladder__no">1</span>
            {text('ladder_step_search')}
          </span>
        </li>
        <li class="ch-ladder__step">
          <button id="ladder-ask" type="button" class="ch-ladder__ask" onClick={() => open({ kind: 'ask' })}>
            <span class="ch-ladder__no">2</span>
            <span>
              {text('ladder_step_ask')}
              <span class="ch-ladder__more"> {text('ladder_step_askMore')}</span>
            </span>
          </button>
        </li>
        <li class="ch-ladder__step">
          <button
            id="ladder-report"
            type="button"
            class="ch-ladder__report"
            onClick={() => open({ kind: 'report' })}
          >
            <span class="ch-ladder__no">3</span>
            {text('home_button_report')}
          </button>
        </li>
      </ol>
    </nav>
  )
}
