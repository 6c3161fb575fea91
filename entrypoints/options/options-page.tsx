import { SiteOutcome, useSiteRequest } from '../../components/options/add-site.tsx'
import { SettingsBody } from '../../components/options/settings-body.tsx'
import { useHost } from '../../components/host.tsx'
import { useSettings } from '../../components/queries.ts'
import { Button } from '../../components/ui/button.tsx'
import { BrandMark } from '../../components/ui/icon.tsx'
import { globeIcon } from '../../components/ui/icons.ts'
import { text } from '../../utils/i18n/text.ts'

/** The settings in a tab of their own. `askedSite` was chosen in a panel that cannot ask the browser itself. */
export function OptionsPage({ askedSite }: { readonly askedSite: string | undefined }) {
  const settings = useSettings()
  const { version } = useHost()
  return (
    <div class="ch-page">
      <header class="ch-page__top">
        <p>
          <BrandMark />
          {text('extension_name')}
        </p>
      </header>
      <main class="ch-page__main">
        <h1>{text('shell_place_settings')}</h1>
        {askedSite !== undefined && <AskedSite origin={askedSite} />}
        {settings.value && <SettingsBody view={settings.value} />}
        {settings.code !== undefined && (
          <p class="ch-notice ch-notice--amber" role="alert">
            {text('options_read_failed')}
          </p>
        )}
        <p class="ch-age">{text('settings_version', { version })}</p>
      </main>
    </div>
  )
}

function AskedSite({ origin }: { readonly origin: string }) {
  const { outcome, request } = useSiteRequest()
  const { host } = new URL(origin)
  return (
    <section class="ch-card ch-page__asked" aria-labelledby="asked-site">
      <h2 id="asked-site">{text('options_asked_heading', { host })}</h2>
      {outcome === 'granted' ? null : (
        <>
          <p>{text('access_site_explain', { host })}</p>
          <div class="ch-btns">
            <Button kind="primary" icon={globeIcon} onClick={() => void request(origin)}>
              {text('access_button_site')}
            </Button>
          </div>
        </>
      )}
      <SiteOutcome outcome={outcome} host={host} />
    </section>
  )
}
