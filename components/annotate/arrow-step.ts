/** Picture pixels that an arrow key moves or resizes by. */
const stepPx = 10

/** The step of an arrow key; `undefined` for every other key and while a modifier other than Shift is held. */
export function arrowStep(event: KeyboardEvent): { readonly dx: number; readonly dy: number } | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  switch (event.key) {
    case 'ArrowLeft':
      return { dx: -stepPx, dy: 0 }
    case 'ArrowRight':
      return { dx: stepPx, dy: 0 }
    case 'ArrowUp':
      return { dx: 0, dy: -stepPx }
    case 'ArrowDown':
      return { dx: 0, dy: stepPx }
    default:
      return undefined
  }
}
