import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import { codeOf } from '../../../utils/messaging/codes.ts'
import type { WholePageCut } from '../../../utils/messaging/page-commands.ts'
import type { Draft, Picture } from '../../../utils/report/draft.ts'
import type { CaptureWays } from './capture-ways.ts'
import type { Capture, ReportOptions } from './report.ts'

type Captured = Result<
  { readonly draft: Draft; readonly picture: Picture; readonly cut?: WholePageCut },
  ErrorCode
>

export interface Take {
  readonly draftId: string
  readonly tabId: number | undefined
  readonly way: (ways: CaptureWays, tabId: number) => Promise<Result<Capture, ErrorCode>>
}

/** Takes a picture of a tab and puts it into the draft; remembers when the browser first wants the toolbar button used. */
export async function addCapture(options: ReportOptions, { draftId, tabId, way }: Take): Promise<Captured> {
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

/** The tab that was asked about, else the one that the panel stands in, else the one on top. */
export async function tabOf(
  options: ReportOptions,
  asked: number | undefined,
  own: number | undefined,
): Promise<number | undefined> {
  return asked ?? own ?? (await options.activeTabId())
}
