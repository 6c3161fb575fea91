import { success } from '../../../utils/base/result.ts'
import type { EpochMs } from '../../../utils/base/time.ts'
import type { Handlers, Sender } from '../../../utils/messaging/handle.ts'
import type { WholePageCut } from '../../../utils/messaging/page-commands.ts'
import type { PanelEvent, ParsedRequestOf, ReplyOf } from '../../../utils/messaging/protocol.ts'
import type { DataFile } from '../../../utils/platform/data-url.ts'
import type { DraftStore } from '../../../utils/platform/draft-store.ts'
import type { Cover, DiagnosticLine, DraftId, Picture } from '../../../utils/report/draft.ts'
import { newDraft } from '../../../utils/report/new-draft.ts'
import type { TabStates } from '../tab-states.ts'
import { addCapture, tabOf, type Take } from './add-capture.ts'
import { areaHandlers } from './area-picking.ts'
import type { CaptureWays } from './capture-ways.ts'
import type { Pictures } from './pictures.ts'

export interface Capture {
  readonly file: DataFile
  readonly covers: readonly Cover[]
  readonly crop?: NonNullable<Picture['crop']>
  /** Why a picture of a whole page has only its upper part. */
  readonly cut?: WholePageCut
}

export interface ReportOptions {
  readonly store: () => Promise<DraftStore>
  readonly pictures: Pictures
  readonly now: () => EpochMs
  readonly newDraftId: () => DraftId
  readonly activeTabId: () => Promise<number | undefined>
  /** Pictures of the page without the panel, and where personal data stands in them. */
  readonly ways: () => Promise<CaptureWays>
  readonly diagnostics: (tabId: number | undefined) => Promise<readonly DiagnosticLine[]>
  /** Names of people that the page shows where the CMS prints them. */
  readonly names: (tabId: number | undefined) => Promise<readonly string[]>
  /** A picture was taken: what its size has to keep to is asked for, unless it is known. */
  readonly taken?: () => void
  /** Remembers that the next use of the toolbar button is for a picture. */
  readonly wantPicture: (tabId: number) => Promise<unknown>
  readonly states: Pick<TabStates, 'get' | 'change'>
  readonly broadcast: (event: PanelEvent) => void
}

type Taking = 'report.start' | 'report.capture' | 'report.pickArea' | 'report.stopCapture' | 'page.areaPicked'

/** Takes reports and their pictures: details and picture first, the words are hers. */
export function reportHandlers(options: ReportOptions): Pick<Handlers, Taking> {
  return {
    'report.start': (request, sender) => startReport(options, request, sender),
    async 'report.capture'({ draftId, tabId: asked, whole }, sender) {
      const tabId = await tabOf(options, asked, sender.tabId)
      const way: Take['way'] = (ways, tab) => (whole ? ways.whole(tab, draftId) : ways.visible(tab))
      return addCapture(options, { draftId, tabId, way })
    },
    async 'report.stopCapture'({ draftId }) {
      ;(await options.ways()).stop(draftId)
      return success(null)
    },
    ...areaHandlers(options),
  }
}

/** The draft stands before the picture is tried. */
async function startReport(
  options: ReportOptions,
  { tabId: asked, route }: ParsedRequestOf<'report.start'>,
  sender: Sender,
): Promise<ReplyOf<'report.start'>> {
  const tabId = await tabOf(options, asked, sender.tabId)
  const [diagnostics, names] = await Promise.all([
    options.diagnostics(tabId).catch(() => []),
    options.names(tabId).catch(() => []),
  ])
  const started = newDraft({
    id: options.newDraftId(),
    now: options.now(),
    ...(route === undefined ? {} : { route }),
    diagnostics,
    names,
  })
  await (await options.store()).insert(started)
  // A wish is about what is not there yet: nothing to show.
  if (route === 'wish') return success({ draft: started })
  const captured = await addCapture(options, {
    draftId: started.id,
    tabId,
    way: (ways, tab) => ways.visible(tab),
  })
  if (captured.ok) return success({ draft: captured.value.draft })
  return success({ draft: started, pictureFailure: captured.code })
}
