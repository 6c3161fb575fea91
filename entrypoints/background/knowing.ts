import * as v from 'valibot'
import type { Handlers } from '../../utils/messaging/handle.ts'
import { createAlarm } from '../../utils/platform/alarms.ts'
import {
  loadPageMap,
  loadReportWords,
  loadRouteSignals,
  loadThesaurus,
} from '../../utils/platform/data-files.ts'
import { lazy } from '../../utils/platform/lazy.ts'
import { storedItem } from '../../utils/platform/storage.ts'
import { supportPagePath } from '../../utils/support/page-changed.ts'
import type { Base } from './base.ts'
import { createIssuesService, type IssuesService } from './issues.ts'
import { createBackgroundKnowledge } from './knowledge/background-knowledge.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { manualHandlers } from './knowledge/manual.ts'
import { reviewHandlers } from './report/review.ts'
import { createSearchService, type SearchService } from './search/search.ts'
import { seenPageSchema, supportHandlers } from './support.ts'
import { createUpkeep } from './upkeep.ts'

/** The manual and what is answered from it, kept fresh. `tidyReports` runs with the upkeep. */
export function createKnowing(base: Base, tidyReports: () => Promise<void>) {
  const { now, random, reportAs } = base
  const alarm = createAlarm('upkeep')
  const knowledge = createBackgroundKnowledge(
    base,
    alarm,
    () => void issues.showOutages().catch(reportAs('outages')),
  )
  base.settings.onChange(() => void knowledge.followSources().catch(reportAs('knowledge')))
  const issues = createIssuesService({
    now,
    readSettings: base.readSettings,
    library: knowledge.library,
    fetchedAt: async () => (await knowledge.status()).fetchedAt,
  })
  const upkeep = createUpkeep({
    knowledge,
    alarm,
    usedAt: storedItem('session', 'usedAt', v.number()),
    now,
    random,
    tidy: async () => {
      await tidyReports()
      await issues.showOutages()
    },
  })
  const pageMap = lazy(loadPageMap)
  const search = createSearchService({
    library: knowledge.library,
    pageMap,
    used: () => void upkeep.used().catch(reportAs('upkeep')),
  })
  const handlers = knowingHandlers({ base, knowledge, pageMap, issues, search })
  return { handlers, upkeep, knowledge, search, issues }
}

interface Parts {
  readonly base: Base
  readonly knowledge: Knowledge
  readonly pageMap: () => ReturnType<typeof loadPageMap>
  readonly issues: IssuesService
  readonly search: SearchService
}

function knowingHandlers({ base, knowledge, pageMap, issues, search }: Parts) {
  return {
    ...manualHandlers({ knowledge, pageMap, onTrouble: base.reportAs('knowledge') }),
    ...search.handlers,
    ...issues.handlers,
    ...supportHandlers({
      now: base.now,
      supportPage: () => knowledge.contentId(supportPagePath),
      seen: storedItem('local', 'supportPage', seenPageSchema),
    }),
    ...reviewHandlers({
      base,
      search,
      issues,
      library: knowledge.library,
      thesaurus: lazy(loadThesaurus),
      reportWords: loadReportWords,
      routeSignals: loadRouteSignals,
    }),
  } satisfies Partial<Handlers>
}
