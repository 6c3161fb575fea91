import * as v from 'valibot'
import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { PageCommand } from '../../../utils/messaging/protocol.ts'
import { captureFailure, capturePicture } from '../../../utils/platform/capture.ts'
import { readDataUrl, type DataFile } from '../../../utils/platform/data-url.ts'
import type { PageAnswer } from '../../../utils/platform/tabs.ts'
import type { Cover, Picture } from '../../../utils/report/draft.ts'
import type { Capture } from './report.ts'

export interface TakePictureOptions {
  readonly sendToPage: (tabId: number, command: PageCommand) => Promise<PageAnswer>
  /** The window that shows the tab, when it is the one on top there. */
  readonly windowOfTab: (tabId: number) => Promise<number | undefined>
  readonly captureWindow: (windowId: number) => Promise<string>
  /** Looks for personal data in the page; gives what the script in the page found. */
  readonly findCovers: (tabId: number) => Promise<unknown>
  readonly measure: (file: DataFile) => Promise<{ readonly width: number; readonly height: number }>
  readonly wait: (milliseconds: number) => Promise<void>
}

const boxShape = { x: v.number(), y: v.number(), width: v.number(), height: v.number() }

const findingsSchema = v.object({
  /** Of the viewport, in CSS pixels. */
  width: v.pipe(v.number(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1)),
  covers: v.array(
    v.object({
      kind: v.picklist(['cpr', 'patron', 'phone', 'mail', 'card', 'password', 'name', 'own']),
      ...boxShape,
    }),
  ),
  /** The part of the viewport beside the panel. */
  page: v.optional(v.object(boxShape)),
})

/**
 * Takes a picture of the page as it would be without the panel. The panel comes back whatever happens. Where the page
 * could not be searched for personal data there is no picture: one without covers must not look like one without need of them.
 */
export async function takePicture(
  tabId: number,
  options: TakePictureOptions,
): Promise<Result<Capture, ErrorCode>> {
  const windowId = await options.windowOfTab(tabId)
  if (windowId === undefined) return failure('picture-failed')
  await options.sendToPage(tabId, { to: 'page', kind: 'conceal' })
  try {
    const found = await options.findCovers(tabId).then(readFindings, refused)
    if (!found.ok) return found
    const taken = await capturePicture({
      capture: () => options.captureWindow(windowId),
      wait: options.wait,
    })
    if (!taken.ok) return taken
    const file = readDataUrl(taken.value)
    if (!file) return failure('picture-failed')
    const size = await options.measure(file)
    const factor = size.width / found.value.width
    const crop = cropOf(found.value, factor)
    return success({ file, covers: scale(found.value, factor), ...(crop ? { crop } : {}) })
  } finally {
    await options.sendToPage(tabId, { to: 'page', kind: 'reveal' })
  }
}

type Findings = v.InferOutput<typeof findingsSchema>

function readFindings(found: unknown): Result<Findings, ErrorCode> {
  const parsed = v.safeParse(findingsSchema, found)
  return parsed.success ? success(parsed.output) : failure('picture-failed')
}

/** Where a script may not run a picture may not be taken either, for want of the same grant. */
function refused(error: unknown): Result<Findings, ErrorCode> {
  return failure(captureFailure(String(error)))
}

/** Leaves out the empty place of the panel; nothing when the page has the whole window. */
function cropOf({ page, width, height }: Findings, factor: number): Picture['crop'] {
  if (!page || (page.width >= width && page.height >= height)) return undefined
  return {
    x: Math.round(page.x * factor),
    y: Math.round(page.y * factor),
    width: Math.round(page.width * factor),
    height: Math.round(page.height * factor),
  }
}

/** Covers in picture pixels, whole ones outwards, so that no edge of what is under them is left. */
function scale({ covers }: Findings, factor: number): readonly Cover[] {
  return covers.map(({ kind, x, y, width, height }, at) => {
    const left = Math.floor(x * factor)
    const top = Math.floor(y * factor)
    return {
      id: `cover-${at + 1}`,
      kind,
      x: left,
      y: top,
      width: Math.ceil((x + width) * factor) - left,
      height: Math.ceil((y + height) * factor) - top,
    }
  })
}
