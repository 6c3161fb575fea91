import type { Block, Inline } from './nodes.ts'
import type { Piece } from './pieces.ts'

/** Paragraphs of a line's pieces; what `blocksOf` gives for a slot stands between the text before and after it. */
export function splitAtSlots(
  pieces: readonly Piece[],
  blocksOf: (index: number) => readonly Block[],
): Block[] {
  const blocks: Block[] = []
  let line: Inline[] = []
  const flush = () => {
    const children = trimInlines(line)
    if (children.length > 0) blocks.push({ kind: 'paragraph', children })
    line = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'slot') {
      flush()
      blocks.push(...blocksOf(piece.index))
    } else line.push(piece)
  }
  flush()
  return blocks
}

/** Takes blanks and line breaks off both ends; only whole blank nodes and the outer text are touched. */
function trimInlines(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines]
  while (kept.length > 0 && isBlank(kept[0])) kept.shift()
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop()
  const first = kept[0]
  if (first?.kind === 'text') kept[0] = { kind: 'text', text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last?.kind === 'text') kept[kept.length - 1] = { kind: 'text', text: last.text.trimEnd() }
  return kept
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.kind === 'break' || (inline?.kind === 'text' && inline.text.trim() === '')
}
