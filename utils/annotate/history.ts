/** What can be undone and redone; `present` is what the person sees. */
export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
}

export type HistoryStep<Value> =
  | { readonly kind: 'change'; readonly value: Value }
  /** A change within one drag or one row of key presses: undone together with its beginning. */
  | { readonly kind: 'adjust'; readonly value: Value }
  | { readonly kind: 'undo' | 'redo' }

const deepest = 100

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] }
}

/** The history after a step; undo and redo at the end of the row give the same object. */
export function stepHistory<Value>(history: History<Value>, step: HistoryStep<Value>): History<Value> {
  const { past, present, future } = history
  switch (step.kind) {
    case 'change':
      return { past: [...past, present].slice(-deepest), present: step.value, future: [] }
    case 'adjust':
      return { past, present: step.value, future: [] }
    case 'undo': {
      const before = past.at(-1)
      return before === undefined
        ? history
        : { past: past.slice(0, -1), present: before, future: [present, ...future] }
    }
    case 'redo': {
      const [next, ...rest] = future
      return next === undefined ? history : { past: [...past, present], present: next, future: rest }
    }
    default:
      return step satisfies never
  }
}
