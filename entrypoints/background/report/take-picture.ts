import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { PageCommand } from '../../../utils/messaging/page-commands.ts'
import type { Box } from '../../../utils/annotate/shapes.ts'
import { capturePicture } from '../../../utils/platform/capture.ts'
import { readDataUrl, type DataFile } from '../../../utils/platform/data-url.ts'
import type { PageAnswer } from '../../../utils/platform/tabs.ts'
import type { Cover, Picture } from '../../../utils/report/draft.ts'
import { readFindings, refused, type Findings } from './findings.ts'
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

/**
 * Takes a picture of the page as it would be without the panel. The panel comes back whatever happens. Where the page
 * could not be searched for personal data there is no picture: one without covers must not look like one without need of them.
 * With an `area` of the window, in CSS pixels, the crop is that.
 */
export async function takePicture(
  tabId: number,
  options: TakePictureOptions,
  area?: Box,
): Promise<Result<Capture, ErrorCode>> {
  const windowId = await options.windowOfTab(tabId)
  if (windowId === undefined) return failure('picture-failed')
  await options.sendToPage(tabId, { to: 'page', kind: 'conceal' })
  try {
    const found = await options.findCovers(tabId).then(readFindings, refused<Findings>)
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
    const crop = cropOf(area ? { ...found.value, page: area } : found.value, factor)
    return success({ file, covers: scale(found.value, factor), ...(crop ? { crop } : {}) })
  } finally {
    await options.sendToPage(tabId, { to: 'page', kind: 'reveal' })
  }
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
