import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdStandingParts } from './standing-parts.ts'

const byId = (id: string) => document.getElementById(id) as HTMLElement
const at = new Map<string, { top: number; height: number }>()

/** A page with a bar at the head and one at the foot, a sticky heading, a part that only seems fixed, and the panel. */
const page = `<div id="head" style="position: fixed; opacity: 0.9"></div>
<div id="foot" style="position: fixed"></div>
<h2 id="sticky" style="position: sticky; top: 40px"></h2>
<div id="seeming" style="position: fixed"></div>
<main id="plain"></main>
<cms-hjaelp style="position: fixed"></cms-hjaelp>`

beforeEach(() => {
  document.body.innerHTML = page
  vi.stubGlobal('innerHeight', 800)
  for (const [id, top] of Object.entries({ head: 0, foot: 750, seeming: 100 }))
    at.set(id, { top, height: 50 })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { top, height } = at.get(this.id) ?? { top: 0, height: 0 }
    return new DOMRect(0, top, 100, height)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const hidden = () => ['head', 'foot', 'seeming'].filter((id) => byId(id).style.opacity === '0')

describe('holdStandingParts', () => {
  it('shows the head with the first window and the foot with the last', () => {
    const parts = holdStandingParts(document, document.documentElement)
    at.set('seeming', { top: -600, height: 50 })
    parts.seeWhatMoves()
    parts.showFor({ isFirst: true, isLast: false })
    expect(hidden()).toEqual(['foot'])
    parts.showFor({ isFirst: false, isLast: false })
    expect(hidden()).toEqual(['head', 'foot'])
    parts.showFor({ isFirst: false, isLast: true })
    expect(hidden()).toEqual(['head'])
    parts.showFor({ isFirst: true, isLast: true })
    expect(hidden()).toEqual([])
  })

  it('lets what sticks go with the page, and leaves the panel alone', () => {
    const parts = holdStandingParts(document, document.documentElement)
    expect(byId('sticky').style.position).toBe('relative')
    expect(byId('sticky').style.top).toBe('auto')
    parts.showFor({ isFirst: false, isLast: false })
    expect(document.querySelector('cms-hjaelp')?.getAttribute('style')).toBe('position: fixed')
    parts.restore()
  })

  it('hides what the page fixes only when it has been scrolled', () => {
    const parts = holdStandingParts(document, document.documentElement)
    parts.showFor({ isFirst: true, isLast: false })
    byId('plain').style.position = 'fixed'
    parts.showFor({ isFirst: false, isLast: false })
    expect(byId('plain').style.opacity).toBe('0')
    parts.restore()
    expect(byId('plain').style.opacity).toBe('')
  })

  it('does not touch what holds the scrolling part itself', () => {
    byId('head').append(byId('plain'))
    const parts = holdStandingParts(document, byId('plain'))
    parts.showFor({ isFirst: false, isLast: false })
    expect(hidden()).not.toContain('head')
    parts.restore()
  })

  it('leaves every style as it was', () => {
    const styles = () => [...document.querySelectorAll('body *')].map((one) => one.getAttribute('style'))
    const before = styles()
    const parts = holdStandingParts(document, document.documentElement)
    parts.showFor({ isFirst: false, isLast: false })
    parts.showFor({ isFirst: false, isLast: true })
    expect(styles()).not.toEqual(before)
    parts.restore()
    const normal = (all: (string | null)[]) => all.map((one) => one?.replace(/[;\s]+/g, ''))
    expect(normal(styles())).toEqual(normal(before))
  })
})
