import { shortDay } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { IssueList } from '../../utils/messaging/protocol.ts'
import { useSettings } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { Ribbon } from '../ui/icon.tsx'

/** Where the site is and its next stops: the question is never "is it fixed" but "is it fixed here". */
export function ReleaseLine({ list }: { readonly list: IssueList }) {
  const { open } = useNavigation()
  const plan = useSettings().value?.settings.hostingPlan
  return (
    <section class="ch-site" aria-labelledby="site">
      <div class="ch-h">
        <h2 id="site" class="ch-here">
          <Ribbon />
          {text('issue_site_yours')}
        </h2>
        {plan === 'unknown' && (
          <button type="button" class="ch-h__more ch-link" onClick={() => open({ kind: 'settings' })}>
            {text('issue_site_choosePlan')}
          </button>
        )}
        {plan && plan !== 'unknown' && (
          <span class="ch-small ch-muted">{text(`issue_site_plan_${plan}`)}</span>
        )}
      </div>
      {list.siteRelease === undefined && <p class="ch-small ch-muted">{text('issue_site_unknown')}</p>}
      {list.releases.length > 0 && (
        <ol class="ch-releases" aria-label={text('issue_releases_label')}>
          {list.releases.map(({ release, date, current }) => (
            <li key={release} class={current ? 'is-here' : undefined}>
              {current && <Ribbon />}
              <b>{release}</b>
              {current
                ? text('issue_release_now')
                : date
                  ? text('issue_release_planned', { date: shortDay(date) })
                  : text('issue_release_unplanned')}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
