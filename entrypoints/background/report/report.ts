import type { ErrorCode } from '../../../utils/base/error-code.ts'
import type { Box } from '../../../utils/annotate/shapes.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { EpochMs } from '../../../utils/base/time.ts'
import { codeOf } from '../../../utils/messaging/codes.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { PanelEvent, WholePageCut } from '../../../utils/messaging/protocol.ts'
import type { DataFile } from '../../../utils/platform/data-url.ts'
import type { DraftStore } from '../../../utils/platform/draft-store.ts'
import type { Cover, DiagnosticLine, Draft, DraftId, Picture } from '../../../utils/report/draft.ts'
import { newDraft } from '../../../utils/report/new-draft.ts'
import type { TabStates } from '../tab-states.ts'
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

type Captured = Result<
  { readonly draft: Draft; readonly picture: Picture; readonly cut?: WholePageCut },
  ErrorCode
>
type Taking = 'report.start' | 'report.capture' | 'report.pickArea' | 'report.stopCapture' | 'page.areaPicked'

/** Starts a report: details and picture first, the words are hers. The draft stands before the picture is tried. */
export function reportHandlers(options: ReportOptions): Pick<Handlers, Taking> {
  const tabOf = async (asked: number | undefined, own: number | undefined): Promise<number | undefined> =>
    asked ?? own ?? (await options.activeTabId())

  return {
    async 'report.start'({ tabId: asked, route }, sender) {
      const tabId = await tabOf(asked, sender.tabId)
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
      const captured = await take(options, {
        draftId: started.id,
        tabId,
        way: (ways, tab) => ways.visible(tab),
      })
      if (captured.ok) return success({ draft: captured.value.draft })
      return success({ draft: started, pictureFailure: captured.code })
    },
    async 'report.capture'({ draftId, tabId: asked, whole }, sender) {
      const tabId = await tabOf(asked, sender.tabId)
      const way: Take['way'] = (ways, tab) => (whole ? ways.whole(tab, draftId) : ways.visible(tab))
      return take(options, { draftId, tabId, way })
    },
    async 'report.stopCapture'({ draftId }) {
      ;(await options.ways()).stop(draftId)
      return success(null)
    },
    async 'report.pickArea'({ draftId, tabId: asked }, sender) {
      const tabId = await tabOf(asked, sender.tabId)
      if (tabId === undefined) return failure('picture-failed')
      await options.states.change(tabId, (state) => ({ ...state, picking: draftId }))
      const picking = await (await options.ways()).pickArea(tabId)
      if (!picking.ok && picking.code === 'picture-gesture') await options.wantPicture(tabId)
      return picking
    },
    async 'page.areaPicked'({ area }, { tabId }) {
      if (tabId !== undefined) await areaPicked(options, tabId, area)
      return success(null)
    },
  }
}

/** The draft is the one that asked: the page says only where. Nothing is told of what nobody asked for. */
async function areaPicked(options: ReportOptions, tabId: number, area: Box | null): Promise<void> {
  const { states } = options
  const draftId = (await states.get(tabId)).picking
  if (draftId === undefined) return
  await states.change(tabId, ({ picking: _picking, ...state }) => state)
  const told = { to: 'panel', kind: 'captured', draftId } as const
  if (!area) {
    await (await options.ways()).reveal(tabId)
    return options.broadcast(told)
  }
  const taken = await take(options, { draftId, tabId, way: (ways, tab) => ways.area(tab, area) })
  options.broadcast({ ...told, ...(taken.ok ? { pictureId: taken.value.picture.id } : { code: taken.code }) })
}

interface Take {
  readonly draftId: string
  readonly tabId: number | undefined
  readonly way: (ways: CaptureWays, tabId: number) => Promise<Result<Capture, ErrorCode>>
}

async function take(options: ReportOptions, { draftId, tabId, way }: Take): Promise<Captured> {
  if (tabId === undefined) return failure('picture-failed')
  options.taken?.()
  const captured = await options
    .ways()
    .then((ways) => way(ways, tabId))
    .catch(() => failure<ErrorCode>('picture-failed'))
  if (!captured.ok) {
    if (captured.code === 'picture-gesture') await options.wantPicture(tabId)
    return captured
  }
  const { cut, ...picture } = captured.value
  // A full disk costs the picture, not the report.
  const added = await options.pictures
    .add({ draftId, ...picture })
    .catch((error: unknown) => failure(codeOf(error)))
  return added.ok && cut ? success({ ...added.value, cut }) : added
}
