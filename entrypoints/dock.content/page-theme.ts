import type { PageTheme } from '../../utils/messaging/page-theme.ts'

/** Gin sets this in its dark mode, which need not be the computer's; on `html`, in older versions on `body`. */
const dark = 'gin--dark-mode'

/** Colours that Gin has on a page; `system` where the page has none of Gin. */
export function pageTheme({ documentElement, body }: Document): PageTheme {
  if ([documentElement, body].some(({ classList }) => classList.contains(dark))) return 'dark'
  return body.hasAttribute('data-gin-accent') ? 'light' : 'system'
}

/** Tells when the page's colours change; Gin does that without a page load. @returns a function that stops it */
export function followPageTheme(page: Document, onTheme: (theme: PageTheme) => void): () => void {
  let known = pageTheme(page)
  const observer = new MutationObserver(() => {
    const now = pageTheme(page)
    if (now !== known) onTheme((known = now))
  })
  for (const element of [page.documentElement, page.body])
    observer.observe(element, { attributeFilter: ['class', 'data-gin-accent'] })
  return () => observer.disconnect()
}
