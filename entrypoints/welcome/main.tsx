import { render } from 'preact'
import { PageRoot } from '../../components/options/page-root.tsx'
import { text } from '../../utils/i18n/text.ts'
import { browser } from '../../utils/platform/browser.ts'
import { tabHost } from '../options/tab-host.ts'
import { WelcomePage } from './welcome-page.tsx'
import '../../components/ui/tokens.css'
import '../../components/ui/base.css'
import '../../components/ui/parts.css'
import '../../components/options/options.css'
import './welcome.css'

document.documentElement.lang = text('locale_code').slice(0, 2)
document.title = `${text('welcome_heading_steps')} – ${text('extension_name')}`
const root = document.getElementById('app')
if (root)
  render(
    <PageRoot host={tabHost}>
      <WelcomePage close={() => void closeTab()} />
    </PageRoot>,
    root,
  )

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent()
  if (id !== undefined) await browser.tabs.remove(id)
}
