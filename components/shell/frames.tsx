import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Ladder } from './ladder.tsx'
import { useNavigation } from './navigation.tsx'
import { OutageStrip } from './outage-strip.tsx'
import { SearchBox } from './search-box.tsx'
import { TabRow } from './tab-row.tsx'
import { SubBar, TopBar } from './top-bar.tsx'

interface TopFrameProps {
  readonly children: ComponentChildren
  readonly strip?: boolean
  /** The whole ladder stands in the screen itself when nothing was found. */
  readonly ladder?: boolean
  /** Nothing on the paper can get the keyboard itself: then the paper does, so that it can be scrolled. */
  readonly focusable?: boolean
}

/** A tab, or the results in its place: cover with search and tabs, paper, ladder. */
export function TopFrame({ children, strip = true, ladder = true, focusable }: TopFrameProps) {
  return (
    <>
      <header class="ch-top">
        <TopBar />
        <SearchBox />
        <TabRow />
      </header>
      {strip && <OutageStrip />}
      <Main focusable={focusable ?? false}>{children}</Main>
      {ladder && (
        <footer class="ch-foot">
          <Ladder />
        </footer>
      )}
    </>
  )
}

interface SubFrameProps {
  readonly title: string
  readonly note?: ComponentChildren
  readonly withSearch?: boolean
  readonly footer?: ComponentChildren
  /** The screen brings its own scrolling, as marking a picture does. */
  readonly bare?: boolean
  readonly children: ComponentChildren
}

/** A screen that was opened from another one: back, title, state of saving. Gives the keyboard to the screen's `h1`. */
export function SubFrame({ title, note, withSearch = false, footer, bare, children }: SubFrameProps) {
  return (
    <>
      <SubBar title={title} note={note} withSearch={withSearch} />
      {bare ? children : <Main>{children}</Main>}
      {footer && <footer class="ch-foot">{footer}</footer>}
    </>
  )
}

function Main({
  children,
  focusable = false,
}: {
  readonly children: ComponentChildren
  readonly focusable?: boolean
}) {
  const { entry } = useNavigation()
  const main = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (main.current) main.current.scrollTop = entry.scrollTop
  }, [entry.screen])
  useReturnedFocus(main, entry)
  return (
    <main class="ch__main" ref={main} tabIndex={focusable ? 0 : -1}>
      <div class="ch__body">{children}</div>
    </main>
  )
}

/**
 * After a step the keyboard goes to where it was on that screen, else to its heading. Not at the first screen of a
 * page load: the person is writing in her form, and the panel must not take the keyboard from her.
 */
function useReturnedFocus(
  main: { readonly current: HTMLElement | null },
  entry: { readonly screen: unknown; readonly focusId: string },
): void {
  const before = useRef(firstScreen)
  useEffect(() => {
    const isFirst = before.current === undefined
    before.current = entry.screen
    firstScreen = entry.screen
    if (isFirst) return
    // What has the keyboard and is still there keeps it: a tab, the search box. And the page keeps it while it has it.
    const active = document.activeElement
    if (!document.hasFocus() || (active && active !== document.body)) return
    const was = entry.focusId ? document.getElementById(entry.focusId) : null
    const target = was ?? main.current?.querySelector<HTMLElement>('h1') ?? main.current
    if (target === null) return
    if (target.tagName === 'H1') target.tabIndex = -1
    target.focus({ preventScroll: was === null })
  }, [entry.screen])
}

/** Outlives the frames, which come and go with the screens. */
let firstScreen: unknown
