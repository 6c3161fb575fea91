import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../utils/base/error-code.ts'
import { text } from '../utils/i18n/text.ts'
import type { PanelEvent, PanelStart } from '../utils/messaging/protocol.ts'
import { type Host, HostProvider, useHost } from './host.tsx'
import { MemoryProvider, type MemoryStore } from './memory.tsx'
import {
  createQueryClient,
  QueryClientProvider,
  takeStart,
  useBackgroundEvents,
  useSettings,
} from './queries.ts'
import { NavigationProvider, useNavigation } from './shell/navigation.tsx'
import { PlaceProvider, usePanelPlace } from './shell/panel-place.tsx'
import { SearchProvider } from './shell/search-model.tsx'
import { Shell } from './shell/shell.tsx'
import { applyColours } from './ui/colours.ts'
import { LiveRegion } from './ui/live-region.tsx'

interface AppProps {
  readonly host: Host
  readonly memory: MemoryStore
  /** What the first picture is drawn from, when the background has told it already. */
  readonly start?: PanelStart | undefined
}

/** The whole panel. */
export function App({ host, memory, start }: AppProps) {
  const [isLost, setLost] = useState(false)
  const client = useMemo(() => {
    const made = createQueryClient((code: ErrorCode) => code === 'context-lost' && setLost(true))
    if (start) takeStart(made, host.tabId, start)
    return made
  }, [])
  return (
    <QueryClientProvider client={client}>
      <HostProvider value={host}>
        <MemoryProvider store={memory}>
          <PlaceProvider>
            <NavigationProvider>
              <SearchProvider>
                <Background />
                <Shell isLost={isLost} />
                <LiveRegion />
              </SearchProvider>
            </NavigationProvider>
          </PlaceProvider>
        </MemoryProvider>
      </HostProvider>
    </QueryClientProvider>
  )
}

/** What comes from outside: events of the background, colours, the document's title. */
function Background() {
  const { tabId: ownTab } = useHost()
  const { tabId, context } = usePanelPlace()
  const { search } = useNavigation()
  const ownTabNow = useRef(tabId)
  ownTabNow.current = tabId
  const follow = useCallback(
    (event: PanelEvent) => {
      if (event.kind === 'search' && event.tabId === ownTabNow.current) search(event.query)
    },
    [search],
  )
  useBackgroundEvents(ownTab, follow)
  const colours = useSettings().value?.settings.colours
  useEffect(() => {
    if (colours) applyColours(colours)
  }, [colours])
  useEffect(() => {
    const page = context?.title
    document.title = page
      ? `${text('home_heading_page', { pageName: page })} – ${text('extension_name')}`
      : text('a11y_frame_title')
  }, [context?.title])
  return null
}
