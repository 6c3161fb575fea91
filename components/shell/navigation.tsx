import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useReducer } from 'preact/hooks'
import { readState, takeStep } from './navigation-state.ts'
import type { Entry, Left, NavigationState } from './navigation-state.ts'
import { isTab, type Screen } from './screen.ts'

/** Of this tab and this session only: a page load of the CMS brings the panel back to where it was. */
const keptUnder = 'ch-place'
const scrollRestMs = 150

export interface Navigation {
  readonly entry: Entry
  readonly screen: Screen
  /** The screen that back leads to. */
  readonly previous: Screen | undefined
  readonly query: string
  /** A tab with words in the search box shows results in its place. */
  readonly searching: boolean
  readonly open: (screen: Screen) => void
  /** Puts a screen in the place of this one, as when a new draft gets its number. */
  readonly replace: (screen: Screen) => void
  readonly back: () => void
  readonly search: (query: string) => void
}

const NavigationContext = createContext<Navigation | undefined>(undefined)

export function NavigationProvider({ children }: { readonly children: ComponentChildren }) {
  const [state, step] = useReducer(takeStep, undefined, () => readState(readKept()))
  useEffect(() => {
    keep(state)
    // What she reads must be there again, at the same line, on the next page. Chromium loses what an iframe of another
    // process stores while its page goes away, so the line is kept at every rest of the scrolling.
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(() => keep(withPlace(state)), scrollRestMs)
    }
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [state])
  const open = useCallback((screen: Screen) => step({ kind: 'open', screen, left: leave() }), [])
  const replace = useCallback((screen: Screen) => step({ kind: 'replace', screen }), [])
  const back = useCallback(() => step({ kind: 'back' }), [])
  const search = useCallback((query: string) => step({ kind: 'search', query }), [])
  const value = useMemo(() => describe(state, { open, replace, back, search }), [state])
  return <NavigationContext.Provider value={value}>{children}</NavigationContext.Provider>
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('useNavigation outside NavigationProvider')
  return navigation
}

type Steps = Pick<Navigation, 'open' | 'replace' | 'back' | 'search'>

function describe(state: NavigationState, steps: Steps): Navigation {
  const entry = state.stack.at(-1) ?? { screen: { kind: 'home' }, scrollTop: 0, focusId: '' }
  return {
    entry,
    screen: entry.screen,
    previous: state.stack.at(-2)?.screen,
    query: state.query,
    searching: isTab(entry.screen) && state.query.trim() !== '',
    ...steps,
  }
}

function leave(): Left {
  const scrollTop = document.querySelector('.ch__main')?.scrollTop ?? 0
  return { scrollTop, focusId: document.activeElement?.id ?? '' }
}

function withPlace(state: NavigationState): NavigationState {
  const here = state.stack.at(-1)
  return here ? { ...state, stack: [...state.stack.slice(0, -1), { ...here, ...leave() }] } : state
}

function readKept(): string | null {
  try {
    return sessionStorage.getItem(keptUnder)
  } catch {
    return null
  }
}

function keep(state: NavigationState): void {
  try {
    sessionStorage.setItem(keptUnder, JSON.stringify(state))
  } catch {
    // Blocked or full: the place is then forgotten at the next page load, nothing else.
  }
}
