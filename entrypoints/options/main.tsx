import { render } from 'preact'
import { PageRoot } from '../../components/options/page-root.tsx'
import { siteOrigin } from '../../components/options/site-origin.ts'
import { text } from '../../utils/i18n/text.ts'
import { tabHost } from './tab-host.ts'
import { OptionsPage } from './options-page.tsx'
import '../../components/ui/tokens.css'
import '../../components/ui/base.css'
import '../../components/ui/parts.css'
import '../../components/ui/labels.css'
import './page.css'

document.documentElement.lang = text('locale_code').slice(0, 2)
document.title = `${text('shell_place_settings')} – ${text('extension_name')}`
const asked = siteOrigin(new URLSearchParams(location.search).get('site') ?? '')
const root = document.getElementById('app')
if (root)
  render(
    <PageRoot host={tabHost}>
      <OptionsPage askedSite={asked} />
    </PageRoot>,
    root,
  )
