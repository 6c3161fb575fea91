import { render } from 'preact'
import { App } from '../../components/app.tsx'
import { applyKeptColours, followPageColours } from '../../components/ui/colours.ts'
import { text } from '../../utils/i18n/text.ts'
import '../../components/ui/tokens.css'
import '../../components/ui/base.css'
import '../../components/ui/parts.css'
import '../../components/shell/shell.css'
import '../../components/help/home.css'
import { readHost } from './host.ts'
import { panelMemory } from './memory.ts'
import { firstAnswer } from './start.ts'

document.documentElement.lang = text('locale_code').slice(0, 2)
applyKeptColours()
followPageColours()
const root = document.getElementById('app')
// No top-level await: with it the bundler cuts the first paint into twenty files.
void firstAnswer().then((start) => {
  if (root) render(<App host={readHost(window)} memory={panelMemory} start={start} />, root)
})
