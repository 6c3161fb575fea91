import { text } from '../../utils/i18n/text.ts'
import { useCommand } from '../queries.ts'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { IconButton } from '../ui/button.tsx'
import { Icon, Ribbon } from '../ui/icon.tsx'
import { globeIcon } from '../ui/icons.ts'
import { trashIcon } from '../ui/icons-more.ts'
import { AddSite } from './add-site.tsx'

/** The sites the panel may always show on, each with its removal. */
export function SiteList({ sites }: { readonly sites: readonly string[] }) {
  const remove = useCommand('sites.remove', ['settings.get', 'panel.place'])
  const { context } = usePanelPlace()
  return (
    <section class="ch-group2" aria-labelledby="settings-sites">
      <h2 id="settings-sites">{text('settings_heading_sites')}</h2>
      {sites.length === 0 ? (
        <p class="ch-hint">{text('settings_sites_none')}</p>
      ) : (
        <ul class="ch-sets">
          {sites.map((origin) => {
            const { host } = new URL(origin)
            const here = host === context?.host
            return (
              <li class="ch-siterow" key={origin}>
                {here ? <Ribbon /> : <Icon of={globeIcon} />}
                <p>
                  <b>{host}</b>
                  {here && <span>{text('settings_site_here')}</span>}
                </p>
                <IconButton
                  icon={trashIcon}
                  label={text('settings_site_remove', { host })}
                  onClick={() => void remove.run({ origin })}
                />
              </li>
            )
          })}
        </ul>
      )}
      <AddSite id="add-site" />
      <p class="ch-hint">{text('settings_sites_explain')}</p>
    </section>
  )
}
