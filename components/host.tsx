import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What surrounds the panel and only the entrypoint knows. */
export interface Host {
  /** `docked`: in an iframe beside the page; `side`: the browser's side panel; `tab`: a tab of its own. */
  readonly kind: 'docked' | 'side' | 'tab'
  /** The tab the panel is about, where it stands in the panel's own address. */
  readonly tabId: number | undefined
  readonly version: string
  /** The panel is in a private window: what is written there goes with the window. */
  readonly isPrivate?: boolean | undefined
  /** The browser shows no extensions on the page the panel was asked for on; so it stands in a tab of its own. */
  readonly isPageBlocked?: boolean
  /** Gives the keyboard back to the page the panel stands in. */
  readonly focusPage: () => void
  /**
   * Asks the browser for lasting access to a site; must be called from a press. `elsewhere` when the browser does not
   * ask from here, and the settings in a tab of their own were opened instead.
   */
  readonly requestSite: (origin: string) => Promise<'granted' | 'refused' | 'elsewhere'>
  /** Opens the browser's side panel for a tab; must be called from a press. Absent where there is none. */
  readonly openSide?: ((tabId: number) => Promise<boolean>) | undefined
  /** Address of one of the product's own pages, to be opened in a tab. */
  readonly pageUrl: (page: 'options' | 'panel') => string
}

const HostContext = createContext<Host>({
  kind: 'tab',
  tabId: undefined,
  version: '',
  focusPage: () => undefined,
  requestSite: () => Promise.resolve('refused'),
  pageUrl: (page) => `${page}.html`,
})

export const HostProvider = HostContext.Provider

export function useHost(): Host {
  return useContext(HostContext)
}
