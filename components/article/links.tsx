import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { findArticleTarget } from '../../utils/manual/links.ts'
import { publicSite } from '../../utils/manual/site.ts'
import { InsideLink } from '../issues/case-words.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { ExternalLink } from '../ui/external-link.tsx'

/** Backend paths that a person can open; a path with a hole for a name or number is none. */
const backendPath = /^\/(?:admin|node|media|user|taxonomy)(?:\/[\w-]+)*\/?$/

/** Address of a backend path on the person's own site; undefined for anything else, and where no site is known. */
export function ownSiteUrl(path: string, host: string | undefined): string | undefined {
  return host && backendPath.test(path) ? `https://${host}${path}` : undefined
}

/** The same for a link of the manual: writers give the address of some library as an example. */
function ownSiteOfLink(href: string, host: string | undefined): string | undefined {
  const example = /^https?:\/\/[^/]+(\/admin\/[^?#]*)$/.exec(href)?.[1]
  return ownSiteUrl(example ?? href, host)
}

/** Goes to a heading of the page that is being read; the reader sets it. */
export const GoToAnchor = createContext<(articleId: string, anchor: string) => boolean>(() => false)

/** A backend page that is named in running text, where her own site is known: it opens there. */
export function OwnSiteLink({
  path,
  children,
}: {
  readonly path: string
  readonly children: ComponentChildren
}) {
  const { context } = usePanelPlace()
  const isInsideLink = useContext(InsideLink)
  const own = ownSiteUrl(path.trim(), context?.host)
  if (!own || isInsideLink) return <>{children}</>
  return (
    <ExternalLink href={own}>
      {children}
      <span class="ch-sr"> {text('article_path_own')}</span>
    </ExternalLink>
  )
}

interface ManualLinkProps {
  readonly href: string
  readonly children: ComponentChildren
}

/** A link of the manual: within the page, to another page in the panel, to her own site, or out. */
export function ManualLink({ href, children }: ManualLinkProps) {
  const { open } = useNavigation()
  const { context } = usePanelPlace()
  const goTo = useContext(GoToAnchor)
  const own = ownSiteOfLink(href, context?.host)
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
