export type Side = 'left' | 'right'

/** Marks fixed parts of the page that would lie under the panel. */
export const fitMark = 'data-cms-hjaelp'

/** Narrows the page beside a panel of `widthPx`, on the screen only; a sheet gives the page room to scroll past it. */
export function pageStyle(side: Side, widthPx: number): string {
  const other = side === 'left' ? 'right' : 'left'
  const at = `${side}:${widthPx}px!important;`
  return `@media screen and (min-width:641px){
html{margin-${side}:${widthPx}px!important}
[${fitMark}=wide]{${at}width:auto!important;max-width:none!important}
[${fitMark}=edge]{${at}${other}:auto!important}
[${fitMark}=dialog]{${side}:${widthPx + 20}px!important;${other}:20px!important;width:auto!important}
}@media screen and (max-width:640px){html{padding-bottom:50vh!important}}`
}

// What Gin, Claro, Drupal 7's toolbar and jQuery UI fix to the window; whether it is fixed just now is measured.
const fixedParts =
  '.toolbar-bar,.toolbar-tray,#gin_sidebar,.gin-secondary-toolbar,.region-sticky,.sticky-shadow,.gin-sticky-form-actions,#toolbar,#admin-menu,.ui-dialog,body>header,body>*>header'

/** Moves the fixed parts of the page that reach under the panel beside it. Measured without earlier marks, so it may be repeated. */
export function fitPage(document: Document, side: Side, widthPx: number): void {
  for (const part of document.querySelectorAll(`[${fitMark}]`)) part.removeAttribute(fitMark)
  const viewport = document.documentElement.clientWidth
  const marks = [...document.querySelectorAll(fixedParts)].map((part) => {
    const { left, right, width } = part.getBoundingClientRect()
    const isUnder = side === 'left' ? left < widthPx : right > viewport - widthPx
    if (!width || !isUnder || getComputedStyle(part).position !== 'fixed') return undefined
    const isDialog = part.matches('.ui-dialog:not(.ui-dialog-off-canvas)')
    return { part, mark: isDialog ? 'dialog' : width > viewport - widthPx ? 'wide' : 'edge' }
  })
  for (const found of marks) found?.part.setAttribute(fitMark, found.mark)
}
