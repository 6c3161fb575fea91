import { Lexer, Tokenizer, getDefaults, type MarkedToken, type Token, type Tokens } from 'marked'

// Addresses that only show a shape, such as "https://mit-domænenavn.dk/user": they lead nowhere.
const exampleAddress = /^(?:https?:\/\/|www\.)(?:www\.)?(?:mit-|example\b|localhost\b)/i

class ManualTokenizer extends Tokenizer {
  // Bare addresses become links, which kramdown leaves to the reader to copy; made-up ones stay text.
  override url(src: string): Tokens.Link | undefined {
    const link = exampleAddress.test(src) ? undefined : super.url(src)
    // Emphasis that begins inside an address is a slip of the pen; as a link it would lead to a wrong page.
    return link?.raw.includes('**') ? undefined : link
  }

  // Only what can hold paragraphs is a block: a lone `<br>` above a heading would otherwise swallow the heading.
  override html(src: string): Tokens.HTML | undefined {
    return /^ {0,3}(?:<\/?div\b|<!--)/.test(src) ? super.html(src) : undefined
  }
}

function createLexer(): Lexer {
  return new Lexer({ ...getDefaults(), tokenizer: new ManualTokenizer() })
}

/** Block tokens of Markdown. Throws on text that the lexer cannot finish (nesting thousands deep). */
export function lexBlocks(text: string): readonly Token[] {
  return createLexer().lex(text)
}

export function lexInline(text: string): readonly Token[] {
  return createLexer().inlineTokens(text)
}

const known = new Set<string>([
  'blockquote',
  'br',
  'checkbox',
  'code',
  'codespan',
  'def',
  'del',
  'em',
  'escape',
  'heading',
  'hr',
  'html',
  'image',
  'link',
  'list',
  'list_item',
  'paragraph',
  'space',
  'strong',
  'table',
  'text',
])

/** Narrows to the lexer's own tokens, so that a `switch` over `type` knows the fields. */
export function isKnownToken(token: Token): token is MarkedToken {
  return known.has(token.type)
}
