import type { ComponentChildren } from 'preact'
import { safeUrl } from '../../utils/base/url.ts'
import { text } from '../../utils/i18n/text.ts'

/**
 * A link out of the panel, in a new tab so that neither the panel nor her form is lost. An address that is not
 * http, https or mailto becomes plain text.
 */
export function ExternalLink({
  href,
  class: className,
  children,
}: {
  readonly href: string
  readonly class?: string
  readonly children: ComponentChildren
}) {
  const url = safeUrl(href)
  if (!url) return <span class={className}>{children}</span>
  return (
    <a class={className} href={url.href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="ch-sr"> ({text('a11y_link_newTab')})</span>
    </a>
  )
}
