import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Words between tags that are no expression; an arrow before or code behind makes it one. */
const wordsBetweenTags = /(?<![=-])>\s*([^<>{}=;()|&'[\]?]*\p{L}{2,}[^<>{}=;()|&'[\]?]*)\s*<\/?\w/gu
const code = /^(?:return|case|readonly|const|extends|interface|type)\b|^[a-z]\w*(?:_\w+)+$/
/** Attributes that a person sees or hears. */
const wordsInAttributes = /\b(?:aria-label|title|alt|placeholder|label)="([^"]*\p{L}{2,}[^"]*)"/gu

const files = globSync('{components,entrypoints}/**/*.tsx').filter((file) => !file.endsWith('.test.tsx'))

describe('user interface', () => {
  it('has parts to look at', () => expect(files.length).toBeGreaterThan(40))

  it.each(files)('has no text of its own in %s', (file) => {
    const source = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '')
    const found = [...source.matchAll(wordsBetweenTags), ...source.matchAll(wordsInAttributes)]
      .map(([, words = '']) => words.trim())
      .filter((words) => !code.test(words))
    expect(found).toEqual([])
  })
})
