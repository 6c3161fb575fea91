import { useEffect } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { HomeScreen } from '../help/home-screen.tsx'
import { refreshIcon } from '../ui/icons-first.ts'
import { StatusMessage } from '../ui/status-message.tsx'
import { TopFrame } from './frames.tsx'
import { Lazy, preload } from './lazy-screen.tsx'
import { loadArticle, loadCases, loadIssues, loadSearch, SubScreenView } from './lazy-screens.tsx'
import { useNavigation } from './navigation.tsx'
import { isTab, type Tab } from './screen.ts'
import { StopGuard } from './stopped.tsx'
import { useSearchModel } from './search-model.tsx'
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
      <StopGuard>
        <CurrentScreen />
      </StopGuard>
    </div>
  )
}

function CurrentScreen() {
  const { screen, searching } = useNavigation()
  const { total, answer } = useSearchModel()
  if (!isTab(screen)) return <SubScreenView screen={screen} />
  const hasNone = searching && total === 0 && answer.value !== undefined
  // One frame for all of them: the search box must stay the same element while she types in it.
  return (
    <TopFrame strip={screen.kind !== 'issues'} ladder={!hasNone} focusable={searching && !hasNone}>
      {searching ? <Lazy key="search" loader={loadSearch} props={{}} /> : <TabContent kind={screen.kind} />}
    </TopFrame>
  )
}

function TabContent({ kind }: { readonly kind: Tab }) {
  if (kind === 'issues') return <Lazy key="issues" loader={loadIssues} props={{}} />
  if (kind === 'cases') return <Lazy key="cases" loader={loadCases} props={{}} />
  return <HomeScreen />
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
