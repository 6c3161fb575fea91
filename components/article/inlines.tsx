import { splitAtAdminPaths } from '../../utils/manual/admin-paths.ts'
import type { Inline } from '../../utils/manual/nodes.ts'
import { CaseWords, InsideLink } from '../issues/case-words.tsx'
import { Figure } from './figure.tsx'
import { ManualLink, OwnSiteLink } from './links.tsx'

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

type Wrapping = Extract<Inline, { kind: 'strong' | 'emphasis' | 'deleted' | 'underline' }>

function InlineNode({ node }: { readonly node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <TextWords words={node.text} />
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'underline':
      return <Wrapped node={node} />
    case 'code':
      return (
        <OwnSiteLink path={node.text}>
          <code class="ch-mono">{node.text}</code>
        </OwnSiteLink>
      )
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

const wrappers = { strong: 'strong', emphasis: 'em', deleted: 'del', underline: 'span' } as const

function Wrapped({ node: { kind, children } }: { readonly node: Wrapping }) {
  const Wrapper = wrappers[kind]
  return (
    <Wrapper class={kind === 'underline' ? 'ch-underline' : undefined}>
      <Inlines nodes={children} />
    </Wrapper>
  )
}

/** Backend pages that are named open on her own site, case numbers in Servicedesk. */
function TextWords({ words }: { readonly words: string }) {
  if (!words.includes('/')) return <CaseWords words={words} />
  return (
    <>
      {splitAtAdminPaths(words).map((span, index) =>
        span.path === undefined ? (
          <CaseWords key={index} words={span.text} />
        ) : (
          <OwnSiteLink key={index} path={span.path}>
            {span.text}
          </OwnSiteLink>
        ),
      )}
    </>
  )
}
