import { failure, success } from '../../../utils/base/result.ts'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { KnowledgeStatus, PanelStart } from '../../../utils/messaging/protocol.ts'
import type { SettingsView } from '../../../utils/settings/settings.ts'
import type { IssuesService } from '../issues.ts'
import type { SearchService } from '../search/search.ts'
import type { PanelOptions } from './options.ts'
import { findPage, isSiteGranted } from './panel-handlers.ts'

export interface StartOptions {
  readonly panel: PanelOptions
  readonly settings: () => Promise<SettingsView>
  readonly status: () => Promise<KnowledgeStatus>
  readonly search: Pick<SearchService, 'suggest'>
  readonly issues: Pick<IssuesService, 'brief'>
}

/** Answers a panel that begins: one message in place of five, with all that its first picture is drawn from. */
export function startHandlers(options: StartOptions): Pick<Handlers, 'panel.start'> {
  return {
    async 'panel.start'(_request, sender) {
      const page = await findPage(options.panel, tabIn(sender.url), sender)
      if (!page) return failure('not-found')
      const { context } = page
      const rest = Promise.all([isSiteGranted(options.panel, context), options.settings(), options.status()])
      // Help is waited for no longer than the rest takes: bringing the knowledge into memory can take longer than that.
      const help = await Promise.race([context && helpFor(options, context), rest.then(() => null)])
      const [siteGranted, settings, status] = await rest
      return success({ place: { ...page, siteGranted }, settings, status, ...(help ? { help } : {}) })
    },
  }
}

/** The tab a panel is about where its own address names one: `?tab=12`. */
function tabIn(url: string): number | undefined {
  const tab = URL.canParse(url) ? new URL(url).searchParams.get('tab') : null
  return tab ? Number(tab) : undefined
}

async function helpFor(
  { search, issues }: StartOptions,
  context: PageContext,
): Promise<NonNullable<PanelStart['help']>> {
  const suggestions = await search.suggest(context)
  const suggested = suggestions.suggestions.flatMap(({ hit }) => (hit.kind === 'issue' ? [hit.issueId] : []))
  return { suggestions, ...(await issues.brief(suggested, context)) }
}
