import { failure, success } from '../../../utils/base/result.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { Knowledge } from './knowledge.ts'

type ManualMessages = 'manual.status' | 'manual.refresh' | 'manual.article'

export function manualHandlers(
  knowledge: Knowledge,
  reportFailure: (error: unknown) => void,
): Pick<Handlers, ManualMessages> {
  return {
    'manual.status': async () => success(await knowledge.status()),
    async 'manual.refresh'() {
      // A round can take minutes; its progress comes as events.
      void knowledge.refresh(true).catch(reportFailure)
      return success(await knowledge.status())
    },
    async 'manual.article'({ articleId }) {
      const article = await knowledge.article(articleId)
      return article ? success(article) : failure('not-found')
    },
  }
}
