import { describe, expect, it } from 'vitest'
import type { Article } from '../../../utils/manual/article.ts'
import type { Knowledge } from './knowledge.ts'
import { manualHandlers } from './manual.ts'

const pageMap = {
  routes: [
    { path: '/admin/people', role: 'local-administrator' as const, help: ['/konfiguration/personer/'] },
  ],
  components: {},
  fields: {},
  messages: [],
  states: [],
}

const articles = [
  { id: '/konfiguration/personer/', collection: 'konfiguration' },
  { id: '/webmasterplanen/moduler/', collection: 'webmasterplanen' },
  { id: '/indhold/artikel/', collection: 'indhold' },
] as unknown as readonly Article[]

const knowledge = {
  article: async (id: string) => articles.find((article) => article.id === id),
} as unknown as Knowledge

async function ask(articleId: string) {
  const handlers = manualHandlers({ knowledge, pageMap: async () => pageMap, onTrouble: () => undefined })
  return handlers['manual.article']({ articleId }, {} as never)
}

describe('manual.article', () => {
  it('says who can use what the page explains', async () => {
    expect(await ask('/konfiguration/personer/')).toMatchObject({
      value: { needs: { role: 'local-administrator' } },
    })
    expect(await ask('/webmasterplanen/moduler/')).toMatchObject({ value: { needs: { plan: 'webmaster' } } })
  })

  it('says nothing of it where every editor can', async () => {
    expect(await ask('/indhold/artikel/')).toEqual({ ok: true, value: articles[2] })
  })

  it('fails for a page that is gone', async () => {
    expect(await ask('/indhold/vaek/')).toEqual({ ok: false, code: 'not-found' })
  })
})
