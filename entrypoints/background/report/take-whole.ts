import * as v from 'valibot'
import { pixelRatio, type FoundBox } from '../../../utils/annotate/whole-page.ts'
import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { WholePageCommand, WholePageCut } from '../../../utils/messaging/page-commands.ts'
import { capturePicture } from '../../../utils/platform/capture.ts'
import { readDataUrl, type DataFile } from '../../../utils/platform/data-url.ts'
import type { Tile } from '../../../utils/platform/stitch.ts'
import { boxShape, readFindings, refused, type Findings } from './findings.ts'
import type { Capture } from './report.ts'
import { createStrip, type Strip } from './strip.ts'
import type { TakePictureOptions } from './take-picture.ts'

export interface TakeWholeOptions extends TakePictureOptions {
  readonly sendToWholePage: (tabId: number, command: WholePageCommand) => Promise<unknown>
  /** Brings in the script that goes down the page. */
  readonly injectWholePage: (tabId: number) => Promise<unknown>
  readonly stitch: (
    tiles: readonly Tile[],
    size: { readonly width: number; readonly height: number },
  ) => Promise<DataFile>
  readonly now: () => number
  /** Least time from one picture to the next that the browser allows. */
  readonly paceMs: number
  readonly progress: (done: number, total: number) => void
  readonly isStopped: () => boolean
}

/** The panel waits a minute and a half for its answer. */
const mostMs = 70_000
const attempts = 3

const standing = { top: v.number(), height: v.number(), stopped: v.boolean() }
const standingSchema = v.object(standing)
const planSchema = v.object({
  ...standing,
  windowWidth: v.pipe(v.number(), v.minValue(1)),
  page: v.object(boxShape),
  frame: v.object({ ...boxShape, height: v.pipe(v.number(), v.minValue(50)) }),
  ratio: v.pipe(v.number(), v.minValue(0.1), v.maxValue(20)),
})

type Plan = v.InferOutput<typeof planSchema>
type Standing = v.InferOutput<typeof standingSchema>

/** One picture on the way down, and the personal data in it. */
interface Step extends Standing {
  readonly file: DataFile
  readonly found: readonly FoundBox[]
}

/**
 * Takes a picture of the whole page, window by window. In each one personal data is looked for just before it is taken,
 * and one during which the page moved is taken anew. A page that is too long, changes all the time or is stopped gives
 * its upper part; one that is left or comes to lie behind another tab gives none. The page is put back as it was.
 */
export async function takeWhole(
  tabId: number,
  options: TakeWholeOptions,
): Promise<Result<Capture, ErrorCode>> {
  const windowId = await options.windowOfTab(tabId)
  if (windowId === undefined) return failure('picture-failed')
  const injected = await options.injectWholePage(tabId).then(() => success(null), refused<null>)
  if (!injected.ok) return injected
  await options.sendToPage(tabId, { to: 'page', kind: 'conceal', beside: true })
  try {
    const plan = v.safeParse(
      planSchema,
      await options.sendToWholePage(tabId, { to: 'whole-page', kind: 'begin' }),
    )
    if (!plan.success) return failure('picture-left')
    return await goDown({ tabId, windowId, plan: plan.output, options })
  } finally {
    await options.sendToWholePage(tabId, { to: 'whole-page', kind: 'end' })
    await options.sendToPage(tabId, { to: 'page', kind: 'reveal' })
  }
}

interface Journey {
  readonly tabId: number
  readonly windowId: number
  readonly plan: Plan
  readonly options: TakeWholeOptions
}

async function goDown(journey: Journey): Promise<Result<Capture, ErrorCode>> {
  const { plan, options } = journey
  const startedAt = options.now()
  let strip: Strip | undefined
  let cut: WholePageCut | undefined
  let [top, takenAt] = [0, -Infinity]
  while (cut === undefined && !strip?.isWhole()) {
    await options.wait(Math.max(0, takenAt + options.paceMs - options.now()))
    takenAt = options.now()
    const step = await takeStep(journey, top)
    if (!step.ok) return step
    if (!step.value) cut = 'changed'
    else {
      strip ??= createStrip(
        plan,
        pixelRatio(plan.ratio, (await options.measure(step.value.file)).width, plan.windowWidth),
      )
      strip.add(step.value)
      options.progress(strip.count(), strip.count() + strip.left())
      top = strip.nextTop()
      if (strip.isFull() || options.now() - startedAt > mostMs) cut = 'long'
      else if (options.isStopped() || step.value.stopped) cut = 'stopped'
    }
  }
  if (!strip) return failure('picture-failed')
  const isCut = strip.isWhole() && cut !== 'long' ? undefined : cut
  return success({ ...(await strip.join(options.stitch)), ...(isCut ? { cut: isCut } : {}) })
}

/** One picture; nothing when the page does not hold still for it. */
async function takeStep(journey: Journey, top: number): Promise<Result<Step | undefined, ErrorCode>> {
  const { tabId, windowId, options } = journey
  const ask = async (command: WholePageCommand): Promise<Standing | undefined> => {
    const answer = v.safeParse(standingSchema, await options.sendToWholePage(tabId, command))
    return answer.success ? answer.output : undefined
  }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await ask({ to: 'whole-page', kind: 'step', top })
    if (!before) return failure('picture-left')
    const found = await options.findCovers(tabId).then(readFindings, refused<Findings>)
    if (!found.ok)
      return failure((await options.windowOfTab(tabId)) === windowId ? found.code : 'picture-left')
    const taken = await capturePicture({
      capture: () => options.captureWindow(windowId),
      wait: options.wait,
    })
    // Behind another tab this is a picture of that tab: it must not be kept.
    if ((await options.windowOfTab(tabId)) !== windowId) return failure('picture-left')
    if (!taken.ok) return taken
    const after = await ask({ to: 'whole-page', kind: 'check' })
    if (!after) return failure('picture-left')
    const file = readDataUrl(taken.value)
    if (!file) return failure('picture-failed')
    const isStill = after.top === before.top && after.height === before.height && before.top <= top + 1
    if (isStill) return success({ ...after, file, found: found.value.covers })
    await options.wait(options.paceMs)
  }
  return success(undefined)
}
