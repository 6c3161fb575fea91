import { failure, success } from '../../../utils/base/result.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { PageMap } from '../../../utils/search/context/page-map.ts'
import { needsOf } from '../../../utils/search/present.ts'
import type { Knowledge } from './knowledge.ts'

type ManualMessages = 'manual.status' | 'manual.refresh' | 'manual.article'

export interface ManualOptions {
  readonly knowledge: Knowledge
  readonly pageMap: () => Promise<PageMap>
  /** A round that nobody waits for went wrong. */
  readonly onTrouble: (error: unknown) => void
}

export function manualHandlers({
  knowledge,
  pageMap,
  onTrouble,
}: ManualOptions): Pick<Handlers, ManualMessages> {
  return {
    'manual.status': async () => success(await knowledge.status()),
    async 'manual.refresh'() {
      // A round can take minutes; its progress comes as events.
      void knowledge.refresh(true).catch(onTrouble)
      return success(await knowledge.status())
    },
    async 'manual.article'({ articleId }) {
      const article = await knowledge.article(articleId)
      if (!article) return failure('not-found')
      const needs = needsOf(await pageMap(), article)
      return success(needs ? { ...article, needs } : article)
    },
  }
}
