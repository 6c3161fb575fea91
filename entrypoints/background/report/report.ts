import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { EpochMs } from '../../../utils/base/time.ts'
import { codeOf } from '../../../utils/messaging/codes.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { DataFile } from '../../../utils/platform/data-url.ts'
import type { DraftStore } from '../../../utils/platform/draft-store.ts'
import type { Cover, DiagnosticLine, Draft, DraftId, Picture } from '../../../utils/report/draft.ts'
import { newDraft } from '../../../utils/report/new-draft.ts'
import type { Pictures } from './pictures.ts'

export interface Capture {
  readonly file: DataFile
  readonly covers: readonly Cover[]
  readonly crop?: NonNullable<Picture['crop']>
}

export interface ReportOptions {
  readonly store: () => Promise<DraftStore>
  readonly pictures: Pictures
  readonly now: () => EpochMs
  readonly newDraftId: () => DraftId
  readonly activeTabId: () => Promise<number | undefined>
  /** A picture of the page without the panel, and where personal data stands in it. */
  readonly capture: (tabId: number) => Promise<Result<Capture, ErrorCode>>
  readonly diagnostics: (tabId: number | undefined) => Promise<readonly DiagnosticLine[]>
  /** Names of people that the page shows where the CMS prints them. */
  readonly names: (tabId: number | undefined) => Promise<readonly string[]>
  /** A picture was taken: what its size has to keep to is asked for, unless it is known. */
  readonly taken?: () => void
  /** Remembers that the next use of the toolbar button is for a picture. */
  readonly wantPicture: (tabId: number) => Promise<unknown>
}

type Captured = Result<{ readonly draft: Draft; readonly picture: Picture }, ErrorCode>

/** Starts a report: details and picture first, the words are hers. The draft stands before the picture is tried. */
export function reportHandlers(options: ReportOptions): Pick<Handlers, 'report.start' | 'report.capture'> {
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
      const captured = await take(options, started.id, tabId)
      if (captured.ok) return success({ draft: captured.value.draft })
      return success({ draft: started, pictureFailure: captured.code })
    },
    async 'report.capture'({ draftId, tabId: asked }, sender) {
      return take(options, draftId, await tabOf(asked, sender.tabId))
    },
  }
}

async function take(options: ReportOptions, draftId: string, tabId: number | undefined): Promise<Captured> {
  if (tabId === undefined) return failure('picture-failed')
  options.taken?.()
  const captured = await options.capture(tabId).catch(() => failure<ErrorCode>('picture-failed'))
  if (!captured.ok) {
    if (captured.code === 'picture-gesture') await options.wantPicture(tabId)
    return captured
  }
  // A full disk costs the picture, not the report.
  return options.pictures
    .add({ draftId, ...captured.value })
    .catch((error: unknown) => failure(codeOf(error)))
}
