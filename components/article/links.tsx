import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { findArticleTarget } from '../../utils/manual/links.ts'
import { publicSite } from '../../utils/manual/site.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { ExternalLink } from '../ui/external-link.tsx'

/** Backend paths that a person can open; a path with a hole for a name or number is none. */
const backendPath = /^\/(?:admin|node|media|user|taxonomy)(?:\/[\w-]+)*\/?$/

/** Address of a backend path on the person's own site; undefined for anything else, and where no site is known. */
export function ownSiteUrl(path: string, host: string | undefined): string | undefined {
  return host && backendPath.test(path) ? `https://${host}${path}` : undefined
}

/** Goes to a heading of the page that is being read; the reader sets it. */
export const GoToAnchor = createContext<(articleId: string, anchor: string) => boolean>(() => false)

interface ManualLinkProps {
  readonly href: string
  readonly children: ComponentChildren
}

/** A link of the manual: within the page, to another page in the panel, to her own site, or out. */
export function ManualLink({ href, children }: ManualLinkProps) {
  const { open } = useNavigation()
  const { context } = usePanelPlace()
  const goTo = useContext(GoToAnchor)
  const own = ownSiteUrl(href, context?.host)
  if (own) return <ExternalLink href={own}>{children}</ExternalLink>
  const target = findArticleTarget(href, publicSite)
  if (!target) return <ExternalLink href={href}>{children}</ExternalLink>
  const follow = (event: MouseEvent) => {
    // With a modifier she asks the browser for a tab or a window: the manual's own address is right for that.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!goTo(target.articleId, target.anchor)) open({ kind: 'article', ...target })
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" onClick={follow}>
      {children}
    </a>
  )
}
