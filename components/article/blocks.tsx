import { text } from '../../utils/i18n/text.ts'
import { plainInlines } from '../../utils/manual/plain-text.ts'
import type { Block, NoticeTone } from '../../utils/manual/nodes.ts'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { alertIcon, checkIcon } from '../ui/icons-first.ts'
import { infoIcon } from '../ui/icons.ts'
import { Figure } from './figure.tsx'
import { Inlines } from './inlines.tsx'
import { type StepContent, Steps } from './steps.tsx'

interface BlocksProps {
  readonly blocks: readonly Block[]
  /** Names the guide the steps of these blocks belong to; without it, lists are plain. */
  readonly guide?: string
}

/** Steps to tick are worth it from here on. */
const fewestSteps = 3

export function Blocks({ blocks, guide }: BlocksProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockNode
          key={index}
          block={block}
          {...(guide === undefined ? {} : { guide: `${guide}:${index}` })}
        />
      ))}
    </>
  )
}

function BlockNode({ block, guide }: { readonly block: Block; readonly guide?: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={block.children} />
        </p>
      )
    case 'list':
      return <List block={block} {...(guide === undefined ? {} : { guide })} />
    case 'table':
      return <Table block={block} />
    case 'code':
      return (
        <pre class="ch-pre" tabIndex={0} role="group" aria-label={text('article_code_label')}>
          <code>{block.text}</code>
        </pre>
      )
    case 'quote':
      return (
        <blockquote class="ch-quote">
          <Blocks blocks={block.children} />
        </blockquote>
      )
    case 'notice':
      return <Notice tone={block.tone} blocks={block.children} />
    case 'figure':
      return <BlockFigure block={block} />
    case 'rule':
      return <hr class="ch-rule" />
    default:
      return block satisfies never
  }
}

/** The manual's widths are for a wide page: in the panel every picture gets the whole column. */
function BlockFigure({
  block: { src, alt, caption },
}: {
  readonly block: Extract<Block, { kind: 'figure' }>
}) {
  const name = alt || plainInlines(caption)
  if (caption.length === 0) return <Figure src={src} name={name} />
  return <Figure src={src} name={name} caption={<Inlines nodes={caption} />} />
}

type ListBlock = Extract<Block, { kind: 'list' }>

function List({
  block: { ordered, start, items },
  guide,
}: {
  readonly block: ListBlock
  readonly guide?: string
}) {
  if (ordered && guide !== undefined && items.length >= fewestSteps)
    return <Steps guide={guide} start={start} steps={items.map(stepOf)} />
  const lines = items.map((item, index) => (
    <li key={index}>
      <ItemBlocks blocks={item} />
    </li>
  ))
  if (!ordered) return <ul class="ch-list">{lines}</ul>
  return (
    <ol class="ch-list" start={start}>
      {lines}
    </ol>
  )
}

/** The first line can be pressed; what follows it (pictures, notices, points) stands below. */
function stepOf([first, ...rest]: readonly Block[]): StepContent {
  const line = <ItemBlocks blocks={first ? [first] : []} />
  return rest.length > 0 ? { line, more: <Blocks blocks={rest} /> } : { line }
}

/** A point that is one paragraph is a line, not a paragraph in a line. */
function ItemBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return <Blocks blocks={blocks} />
  return (
    <>
      <Inlines nodes={first.children} />
      <Blocks blocks={rest} />
    </>
  )
}

/** Wide tables scroll by themselves, by pointer and by keyboard; the panel does not. */
function Table({ block: { header, rows } }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <div class="ch-table" tabIndex={0} role="group" aria-label={text('article_table_label')}>
      <table>
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell, index) => (
                <th key={index} scope="col">
                  <Inlines nodes={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inlines nodes={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const noticeLooks: Readonly<Record<NoticeTone, readonly [look: string, icon: IconShape]>> = {
  plain: ['grey', infoIcon],
  primary: ['blue', infoIcon],
  info: ['blue', infoIcon],
  warning: ['amber', alertIcon],
  danger: ['red', alertIcon],
  success: ['green', checkIcon],
}

function Notice({ tone, blocks }: { readonly tone: NoticeTone; readonly blocks: readonly Block[] }) {
  const [look, icon] = noticeLooks[tone]
  return (
    <div class={`ch-notice ch-notice--${look}`} role="note">
      <Icon of={icon} />
      <div>
        <Blocks blocks={blocks} />
      </div>
    </div>
  )
}
