export type Side = 'left' | 'right'

/** What the panel takes of the window: beside the page its width, as a sheet its height. */
export interface Taken {
  readonly side: Side
  readonly widthPx: number
  readonly heightPx: number
}

/** Windows up to this wide have the panel as a sheet at the bottom. */
export const sheetQuery = '(max-width: 640px)'

/** Marks fixed parts of the page that would lie under the panel. */
export const fitMark = 'data-cms-hjaelp'

/** Free room around a dialog of the CMS, as it has without the panel. */
const dialogGapPx = 20

// The CMS forces the size of its dialogs with `!important` too, so ours has to weigh more than any of its selectors.
const marked = (mark: string) => `[${fitMark}=${mark}]:not(#cms-hjaelp#cms-hjaelp)`

/** Narrows the page beside the panel, on the screen only; under a sheet the page gets room to scroll past it. */
export function pageStyle({ side, widthPx, heightPx }: Taken): string {
  const other = side === 'left' ? 'right' : 'left'
  const at = `${side}:${widthPx}px!important;`
  return `@media screen and (min-width:641px){
html{margin-${side}:${widthPx}px!important}
${marked('wide')}{${at}width:auto!important;max-width:none!important}
${marked('edge')}{${at}${other}:auto!important}
${marked('dialog')}{${side}:${widthPx + dialogGapPx}px!important;${other}:${dialogGapPx}px!important;width:auto!important}
}@media screen and ${sheetQuery}{html{padding-bottom:${heightPx}px!important}
${marked('dialog')}{bottom:${heightPx + dialogGapPx}px!important;height:auto!important}}`
}

// What Gin, Claro, Drupal 7's toolbar and jQuery UI fix to the window; whether it is fixed just now is measured.
const dialogs = '.ui-dialog:not(.ui-dialog-off-canvas)'
const fixedParts =
  '#toolbar-administration,.toolbar-bar,.toolbar-tray,#gin_sidebar,.gin-secondary-toolbar,.region-sticky,.sticky-shadow,.gin-sticky-form-actions,#toolbar,#admin-menu,.ui-dialog,body>header,body>*>header'

/** Moves the fixed parts of the page that reach under the panel beside it. Measured without earlier marks, so it may be repeated. */
export function fitPage(document: Document, { side, widthPx, heightPx }: Taken): void {
  for (const part of document.querySelectorAll(`[${fitMark}]`)) part.removeAttribute(fitMark)
  const { clientWidth, clientHeight } = document.documentElement
  const isSheet = matchMedia(sheetQuery).matches
  const marks = [...document.querySelectorAll(isSheet ? dialogs : fixedParts)].map((part) => {
    const { left, right, bottom, width } = part.getBoundingClientRect()
    const isBeside = side === 'left' ? left >= widthPx : right <= clientWidth - widthPx
    const isClear = isSheet ? bottom <= clientHeight - heightPx : isBeside
    if (!width || isClear || getComputedStyle(part).position !== 'fixed') return undefined
    return { part, mark: part.matches(dialogs) ? 'dialog' : width > clientWidth - widthPx ? 'wide' : 'edge' }
  })
  for (const found of marks) found?.part.setAttribute(fitMark, found.mark)
}
