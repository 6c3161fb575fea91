import { moment, wholeNumber } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { useCommand, useKnowledge } from '../queries.ts'
import { Button } from '../ui/button.tsx'

/** How old the copy of the manual is, and a way to fetch it anew. */
export function KnowledgeSettings() {
  const status = useKnowledge().value
  const refresh = useCommand('manual.refresh', ['manual.status'])
  const fetchedAt = status?.fetchedAt
  return (
    <section class="ch-group2" aria-labelledby="settings-knowledge">
      <h2 id="settings-knowledge">{text('settings_heading_knowledge')}</h2>
      <div class="ch-sets">
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
      </div>
    </section>
  )
}
