/** What the background tells the page script (frame 0) of a tab. The page script checks the shape by hand: it has no room for a schema library. */
export type PageCommand =
  | {
      readonly to: 'page'
      readonly kind: 'show-panel'
      readonly side: 'left' | 'right'
      readonly widthPx: number
      readonly focus: boolean
    }
  | { readonly to: 'page'; readonly kind: 'hide-panel' }
  | {
      readonly to: 'page'
      readonly kind: 'toggle-panel'
      readonly side: 'left' | 'right'
      readonly widthPx: number
    }
  /** Answers after two animation frames without the panel; `beside` leaves it where it does not lie over the page. */
  | { readonly to: 'page'; readonly kind: 'conceal'; readonly beside?: boolean }
  | { readonly to: 'page'; readonly kind: 'reveal' }
  /** Answers with the present `PageContext`. */
  | { readonly to: 'page'; readonly kind: 'read' }
  /** Answers with what the recorder of the page remembers. */
  | { readonly to: 'page'; readonly kind: 'recorded' }

/** What the background tells the script that goes down a page for a picture of the whole of it. */
export type WholePageCommand =
  | { readonly to: 'whole-page'; readonly kind: 'begin' | 'check' | 'end' }
  | { readonly to: 'whole-page'; readonly kind: 'step'; readonly top: number }

/** Why a picture of a whole page ends before the page does. */
export type WholePageCut = 'long' | 'changed' | 'stopped'
