import { Lexer, Tokenizer, getDefaults, type MarkedToken, type Token } from 'marked'

// kramdown leaves bare addresses as text; the manual's are mostly made-up examples such as "mit-domænenavn.dk".
class KramdownTokenizer extends Tokenizer {
  override url(): undefined {
    return undefined
  }
}

function createLexer(): Lexer {
  return new Lexer({ ...getDefaults(), tokenizer: new KramdownTokenizer() })
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
