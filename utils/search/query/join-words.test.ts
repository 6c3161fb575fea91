import { describe, expect, it } from 'vitest'
import { contentTokens } from '../analysis/tokens.ts'
import { article } from '../fixtures/small-manual.ts'
import { buildIndex } from '../index/build-index.ts'
import { stringAt } from '../index/string-table.ts'
import { search } from '../search.ts'
import { joinWords } from './join-words.ts'

const index = buildIndex(
  [
    article({ id: '/indhold/brev/', title: 'Nyhedsbrevsmodul' }, [['', '', 'Et modul til breve.']]),
    article({ id: '/indhold/lampe/', title: 'Lampeskærmsfarve' }, [['', '', 'Vælg en farve.']]),
    article({ id: '/indhold/materialer/', title: 'Materialer' }, [
      ['', '', 'Materialer bygger over flere hylder. Byg en hylde.'],
    ]),
    article({ id: '/indhold/overblik/', title: 'Overbygningsmaterialer' }, [['', '', 'Lån dem herfra.']]),
    article({ id: '/indhold/udlån/', title: 'Overbygget' }, [['', '', 'Noget overbygget. Et nyhedsbrev.']]),
  ],
  [],
  ['rundskrivelse > nyhedsbrev'],
)

function joined(query: string, open = false) {
  return joinWords(index, contentTokens(query), open).map(({ terms, at, count }) => ({
    words: [...terms.keys()].map((word) => stringAt(index.words, word)),
    at,
    count,
  }))
}

const first = (query: string) => search(index, query).ranked[0]?.articleId

describe('joinWords', () => {
  it('makes one word of two or three', () => {
    expect(joined('lampe skærms farve')).toEqual([{ words: ['lampeskaermsfarve'], at: 0, count: 3 }])
    expect(joined('rød lampe skærms farve')).toEqual([{ words: ['lampeskaermsfarve'], at: 1, count: 3 }])
    expect(joined('gul lampe')).toEqual([])
  })

  it('takes the last two for the beginning of a word only while one may be typing it', () => {
    expect(joined('lampe skærm', true)).toEqual([{ words: ['lampeskaermsfarve'], at: 0, count: 2 }])
    expect(joined('lampe skærm')).toEqual([])
    expect(joined('la mp', true)).toEqual([])
  })
})

describe('search', () => {
  it('finds a compound written as three words', () => {
    expect(first('nyheds brev modul')).toBe('/indhold/brev/')
  })

  it('mends a slip in a long word rather than taking it for a compound', () => {
    expect(search(index, 'overbygingsmaterialer').corrected).toBe('overbygningsmaterialer')
  })

  it('finds compounds with what an unknown word means', () => {
    const found = search(index, 'rundskrivelse').ranked.map(({ articleId }) => articleId)
    expect(found).toContain('/indhold/brev/')
  })
})
