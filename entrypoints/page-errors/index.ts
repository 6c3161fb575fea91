import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { failedRequestEvent, pageErrorEvent } from '../recorder.content/page-error-event.ts'

interface PageQuery {
  on(
    type: 'ajaxError',
    listener: (event: unknown, request: unknown, settings: { type?: string; url?: string }) => void,
  ): void
}

/**
 * Runs in the page's own world on granted sites. Chromium tells a script error to listeners of the world it happened in
 * only, and jQuery tells only its own listeners how a request was sent: https://api.jquery.com/ajaxError/. Passes on what
 * the page itself was told, and changes, knows and keeps nothing.
 */
export default defineUnlistedScript(() => {
  const tell = (event: string, ...lines: readonly unknown[]) =>
    dispatchEvent(new CustomEvent(event, { detail: lines.join('\n') }))

  // Firefox shows script errors to the recorder itself.
  if (!import.meta.env.FIREFOX) {
    addEventListener('error', ({ message, filename, lineno }) => {
      if (typeof message !== 'string' || message === '') return
      tell(pageErrorEvent, message.replaceAll('\n', ' ').slice(0, 300), filename, lineno)
    })
  }
  const followRequests = () =>
    pageQuery()?.(document).on('ajaxError', (_event, _request, { type, url }) =>
      tell(failedRequestEvent, type, url),
    )
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', followRequests, { once: true })
  else followRequests()
})

/** The page's own jQuery, which the CMS sends its requests with. */
function pageQuery(): ((document: Document) => PageQuery) | undefined {
  const found: unknown = Reflect.get(globalThis, 'jQuery')
  return isPageQuery(found) ? found : undefined
}

function isPageQuery(found: unknown): found is (document: Document) => PageQuery {
  return typeof found === 'function'
}
