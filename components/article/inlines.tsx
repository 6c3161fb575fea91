import { text } from '../../utils/i18n/text.ts'
import type { Inline } from '../../utils/manual/nodes.ts'
import { CaseWords, InsideLink } from '../issues/case-words.tsx'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Figure } from './figure.tsx'
import { ManualLink, ownSiteUrl } from './links.tsx'

/** Text of the manual as elements. Every kind has its own; nothing of it is ever read as HTML. */
export function Inlines({ nodes }: { readonly nodes: readonly Inline[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <InlineNode key={index} node={node} />
      ))}
    </>
  )
}

function InlineNode({ node }: { readonly node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <CaseWords words={node.text} />
    case 'strong':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      )
    case 'deleted':
      return (
        <del>
          <Inlines nodes={node.children} />
        </del>
      )
    case 'underline':
      return (
        <span class="ch-underline">
          <Inlines nodes={node.children} />
        </span>
      )
    case 'code':
      return <InlineCode text={node.text} />
    case 'link':
      return (
        <ManualLink href={node.href}>
          <InsideLink.Provider value={true}>
            <Inlines nodes={node.children} />
          </InsideLink.Provider>
        </ManualLink>
      )
    case 'image':
      return <Figure src={node.src} name={node.alt} isInline />
    case 'badge':
      return (
        <span class="ch-dot" role="img" aria-label={node.label} title={node.label}>
          {node.symbol}
        </span>
      )
    case 'break':
      return <br />
    default:
      return node satisfies never
  }
}

/** A backend path in code is what she would type in the address bar: it opens that page of her own site. */
function InlineCode({ text: code }: { readonly text: string }) {
  const { context } = usePanelPlace()
  const own = ownSiteUrl(code.trim(), context?.host)
  if (!own) return <code class="ch-mono">{code}</code>
  return (
    <ExternalLink href={own}>
      <code class="ch-mono">{code}</code>
      <span class="ch-sr"> {text('article_path_own')}</span>
    </ExternalLink>
  )
}
