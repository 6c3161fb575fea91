import type { Box } from '../../../utils/annotate/shapes.ts'
import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import { captureFailure, capturePicture } from '../../../utils/platform/capture.ts'
import { measurePicture } from '../../../utils/platform/pictures.ts'
import { captureWindow } from '../../../utils/platform/runtime.ts'
import { injectScripts, sendToPage, windowOfTab } from '../../../utils/platform/tabs.ts'
import { stitchPicture } from '../../../utils/platform/stitch.ts'
import type { Base } from '../base.ts'
import { cutCapture } from './cut-capture.ts'
import type { Capture } from './report.ts'
import { takePicture, type TakePictureOptions } from './take-picture.ts'
import { takeWhole, type TakeWholeOptions } from './take-whole.ts'

/** The ways to take a picture of a tab. */
export interface CaptureWays {
  visible(tabId: number): Promise<Result<Capture, ErrorCode>>
  /** From the page's beginning to its end; one at a time. */
  whole(tabId: number, draftId: string): Promise<Result<Capture, ErrorCode>>
  stop(draftId: string): void
  /** Shows the layer to choose an area with; what is chosen comes as a message of the page. */
  pickArea(tabId: number): Promise<Result<null, ErrorCode>>
  area(tabId: number, area: Box): Promise<Result<Capture, ErrorCode>>
  /** The panel comes back after an area was let be. */
  reveal(tabId: number): Promise<unknown>
}

/** A picture is asked for in the panel, mostly long after the grant: the report must not wait for one that is not coming. */
const attempts = 4
/** Chromium allows two pictures a second; Firefox does not count. */
const paceMs = import.meta.env.FIREFOX ? 0 : 520

type WaysOptions = Pick<Base, 'wait' | 'now' | 'broadcast'>

/** The picture of a whole page that is being taken. */
interface Run {
  readonly draftId: string
  stopped: boolean
}

export function createCaptureWays(base: WaysOptions): CaptureWays {
  const options = pictureOptions(base)
  let running: Run | undefined

  return {
    visible: (tabId) => takePicture(tabId, options),
    async whole(tabId, draftId) {
      if (running) return failure('picture-busy')
      const mine: Run = { draftId, stopped: false }
      running = mine
      try {
        return await takeWhole(tabId, { ...options, ...wholeOptions(base, mine) })
      } finally {
        running = undefined
      }
    },
    stop(draftId) {
      if (running?.draftId === draftId) running.stopped = true
    },
    pickArea: (tabId) => showAreaLayer(tabId, base),
    async area(tabId, area) {
      const taken = await takePicture(tabId, options, area)
      return taken.ok ? success(await cutCapture(taken.value)) : taken
    },
    reveal,
  }
}

const inject = (file: string) => (tabId: number) => injectScripts(tabId, [file], attempts)

const reveal = (tabId: number) => sendToPage(tabId, { to: 'page', kind: 'reveal' })

function pictureOptions({ wait }: WaysOptions): TakePictureOptions {
  return {
    sendToPage,
    windowOfTab,
    captureWindow,
    findCovers: inject('/covers.js'),
    measure: measurePicture,
    wait,
  }
}

/** What the whole page takes besides. */
function wholeOptions(
  { now, broadcast }: WaysOptions,
  run: Run,
): Omit<TakeWholeOptions, keyof TakePictureOptions> {
  const { draftId } = run
  return {
    sendToWholePage: async (tab, command) => {
      const reply = await sendToPage(tab, command)
      return reply.reached ? reply.answer : undefined
    },
    injectWholePage: inject('/whole-page.js'),
    stitch: stitchPicture,
    now,
    paceMs,
    progress: (done, total) => broadcast({ to: 'panel', kind: 'capture', draftId, done, total }),
    isStopped: () => run.stopped,
  }
}

async function showAreaLayer(tabId: number, { wait }: WaysOptions): Promise<Result<null, ErrorCode>> {
  const windowId = await windowOfTab(tabId)
  if (windowId === undefined) return failure('picture-failed')
  // Tried before she has chosen anything: a grant that is gone would cost her the work.
  const tried = await capturePicture({ capture: () => captureWindow(windowId), wait })
  if (!tried.ok) return tried
  try {
    await sendToPage(tabId, { to: 'page', kind: 'conceal' })
    await inject('/pick-area.js')(tabId)
    return success(null)
  } catch (error) {
    await reveal(tabId)
    return failure(captureFailure(String(error)))
  }
}
