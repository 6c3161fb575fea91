import { useEffect } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { HomeScreen } from '../help/home-screen.tsx'
import { useHost } from '../host.tsx'
import { refreshIcon } from '../ui/icons.ts'
import { StatusMessage } from '../ui/status-message.tsx'
import { TopFrame } from './frames.tsx'
import { Lazy, preload } from './lazy-screen.tsx'
import { loadArticle, loadCases, loadIssues, loadSearch, SubScreenView } from './lazy-screens.tsx'
import { useNavigation } from './navigation.tsx'
import { isTab } from './screen.ts'
import { SearchView } from './search-view.tsx'
import { usePanelKeys } from './use-panel-keys.ts'

/** After the first paint the parts that are likely next are fetched. */
const preloadAfterMs = 600

export function Shell({ isLost }: { readonly isLost: boolean }) {
  usePanelKeys()
  usePreload()
  return (
    <div class="ch">
      {isLost && (
        <div class="ch-over">
          <StatusMessage tone="amber" icon={refreshIcon} message={text('app_context_lost')} />
        </div>
      )}
      <CurrentScreen />
    </div>
  )
}

function CurrentScreen() {
  const { screen, searching } = useNavigation()
  if (!isTab(screen)) return <SubScreenView screen={screen} />
  if (searching) return <SearchView />
  if (screen.kind === 'issues')
    return (
      <TopFrame strip={false}>
        <Lazy loader={loadIssues} props={{}} />
      </TopFrame>
    )
  if (screen.kind === 'cases')
    return (
      <TopFrame>
        <Lazy loader={loadCases} props={{}} />
      </TopFrame>
    )
  return (
    <TopFrame>
      <HomeScreen />
    </TopFrame>
  )
}

function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      preload(loadSearch)
      preload(loadArticle)
      preload(loadIssues)
      preload(loadCases)
    }, preloadAfterMs)
    return () => clearTimeout(timer)
  }, [])
}
