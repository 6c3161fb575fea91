import * as v from 'valibot'
import { isTab, type Screen, screenSchema } from './screen.ts'

/** Where the person is: the last entry is what she sees. There is always one, and the first one is a tab. */
export interface NavigationState {
  readonly stack: readonly Entry[]
  readonly query: string
}

export interface Entry {
  readonly screen: Screen
  /** How far down it was scrolled when it was left, in CSS pixels. */
  readonly scrollTop: number
  /** Id of the element that had the keyboard when it was left. */
  readonly focusId: string
}

export type Step =
  | { readonly kind: 'open'; readonly screen: Screen; readonly left: Left }
  | { readonly kind: 'replace'; readonly screen: Screen }
  | { readonly kind: 'back' }
  | { readonly kind: 'search'; readonly query: string }

export interface Left {
  readonly scrollTop: number
  readonly focusId: string
}

/** More steps back than anybody walks; the oldest ones go. */
const deepest = 30

const stateSchema = v.object({
  stack: v.pipe(
    v.array(v.object({ screen: screenSchema, scrollTop: v.number(), focusId: v.string() })),
    v.minLength(1),
    v.maxLength(deepest),
  ),
  query: v.pipe(v.string(), v.maxLength(20_000)),
})

export const startState: NavigationState = { stack: [entry({ kind: 'home' })], query: '' }

/** The state after one step; steps that lead nowhere give the same object. */
export function takeStep(state: NavigationState, step: Step): NavigationState {
  switch (step.kind) {
    case 'open':
      return open(state, step.screen, step.left)
    case 'replace':
      return { ...state, stack: [...state.stack.slice(0, -1), entry(step.screen)] }
    case 'back':
      return state.stack.length > 1 ? { ...state, stack: state.stack.slice(0, -1) } : state
    case 'search':
      return search(state, step.query)
    default:
      return step satisfies never
  }
}

/** What was kept over a page load; anything that is not a whole state is as if nothing had been kept. */
export function readState(kept: string | null): NavigationState {
  if (!kept) return startState
  try {
    const parsed = v.safeParse(stateSchema, JSON.parse(kept))
    const [first] = parsed.success ? parsed.output.stack : []
    return parsed.success && first && isTab(first.screen) ? parsed.output : startState
  } catch {
    return startState
  }
}

function open(state: NavigationState, screen: Screen, left: Left): NavigationState {
  // A tab is a new beginning: its way back is the row of tabs. It also ends the search, as a press on it says.
  if (isTab(screen)) return { stack: [entry(screen)], query: '' }
  const here = state.stack.at(-1) ?? entry({ kind: 'home' })
  const stack = [...state.stack.slice(0, -1), { ...here, ...left }, entry(screen)]
  const [first, ...rest] = stack
  return { ...state, stack: first && stack.length > deepest ? [first, ...rest.slice(1 - deepest)] : stack }
}

function search(state: NavigationState, query: string): NavigationState {
  const bottom = state.stack.find(({ screen }) => isTab(screen)) ?? entry({ kind: 'home' })
  return { stack: [{ ...bottom, scrollTop: 0 }], query }
}

function entry(screen: Screen): Entry {
  return { screen, scrollTop: 0, focusId: '' }
}
