import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../utils/manual/article.ts'
import { readState, startState, takeStep } from './navigation-state.ts'
import type { Screen } from './screen.ts'

const left = { scrollTop: 120, focusId: 'row-1' }
const article: Screen = { kind: 'article', articleId: '/indhold/artikel/' as ArticleId, anchor: 'gem' }

describe('takeStep', () => {
  it('remembers how far down a screen was and what had the keyboard when it was left', () => {
    const opened = takeStep(startState, { kind: 'open', screen: article, left })
    expect(opened.stack.at(-1)).toEqual({ screen: article, scrollTop: 0, focusId: '' })
    expect(takeStep(opened, { kind: 'back' }).stack).toEqual([{ screen: { kind: 'home' }, ...left }])
  })

  it('stays where it is when there is nothing to go back to', () => {
    expect(takeStep(startState, { kind: 'back' })).toBe(startState)
  })

  it('begins anew with a tab, and ends the search', () => {
    const searching = takeStep(startState, { kind: 'search', query: 'banner' })
    const deep = takeStep(searching, { kind: 'open', screen: article, left })
    expect(deep.query).toBe('banner')
    const tab = takeStep(deep, { kind: 'open', screen: { kind: 'issues' }, left })
    expect(tab).toEqual({ stack: [{ screen: { kind: 'issues' }, scrollTop: 0, focusId: '' }], query: '' })
  })

  it('goes down to the tab when words are typed on another screen', () => {
    const deep = takeStep(startState, { kind: 'open', screen: article, left })
    expect(takeStep(deep, { kind: 'search', query: 'pdf' }).stack.map(({ screen }) => screen.kind)).toEqual([
      'home',
    ])
  })

  it('forgets the oldest steps of a long walk, never the tab', () => {
    let state = startState
    for (let step = 0; step < 50; step += 1) state = takeStep(state, { kind: 'open', screen: article, left })
    expect(state.stack).toHaveLength(30)
    expect(state.stack[0]?.screen.kind).toBe('home')
  })
})

describe('readState', () => {
  it('brings back what was kept', () => {
    const state = takeStep(startState, { kind: 'open', screen: article, left })
    expect(readState(JSON.stringify(state))).toEqual(state)
  })

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another shape', '{"stack":[],"query":""}'],
    ['a screen that is gone', '{"stack":[{"screen":{"kind":"tour"},"scrollTop":0,"focusId":""}],"query":""}'],
    ['no tab at the bottom', JSON.stringify({ stack: [{ screen: article, ...left }], query: '' })],
  ])('starts at home with %s', (_, kept) => {
    expect(readState(kept)).toBe(startState)
  })
})
