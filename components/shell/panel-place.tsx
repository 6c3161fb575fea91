import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageContext } from '../../utils/context/page-context.ts'
import { useHost } from '../host.tsx'
import { usePlace } from '../queries.ts'

export interface PlaceHandle {
  /** The page of the CMS; undefined while it is not known, and when there is none. */
  readonly context: PageContext | undefined
  readonly tabId: number | undefined
  readonly siteGranted: boolean
  /** The background has not answered yet. */
  readonly pending: boolean
}

const PlaceContext = createContext<PlaceHandle>({
  context: undefined,
  tabId: undefined,
  siteGranted: true,
  pending: true,
})

export function PlaceProvider({ children }: { readonly children: ComponentChildren }) {
  const { tabId } = useHost()
  const place = usePlace(tabId)
  const value: PlaceHandle = {
    context: place.value?.context ?? undefined,
    tabId: place.value?.tabId ?? tabId,
    siteGranted: place.value?.siteGranted ?? true,
    pending: place.pending,
  }
  return <PlaceContext.Provider value={value}>{children}</PlaceContext.Provider>
}

export function usePanelPlace(): PlaceHandle {
  return useContext(PlaceContext)
}
