/** The text of a block of the page, and the nodes it is made of. */
export interface BlockText {
  readonly text: string
  readonly pieces: readonly { readonly node: Text; readonly start: number }[]
}

const blocks =
  'p,div,li,td,th,dt,dd,h1,h2,h3,h4,h5,h6,pre,blockquote,section,article,main,aside,header,footer,nav,form,fieldset,legend,label,details,summary,figcaption,button,option,body'
const unread = 'script,style,noscript,template,textarea,select,cms-hjaelp'

/** Texts as they are read: a number that is bold in the middle is one number, two cells of a table are two texts. */
export function readTexts(document: Document): BlockText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: { text: string; pieces: { node: Text; start: number }[] }[] = []
  let block: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!isText(node) || !parent || parent.closest(unread)) continue
    const around = parent.closest(blocks)
    if (around !== block || texts.length === 0) texts.push({ text: '', pieces: [] })
    block = around
    const last = texts.at(-1)
    last?.pieces.push({ node, start: last.text.length })
    if (last) last.text += node.data
  }
  return texts.filter(({ text }) => text.trim())
}

// Nodes of a frame are not instances of this window's classes.
function isText(node: Node): node is Text {
  return node.nodeType === 3
}
