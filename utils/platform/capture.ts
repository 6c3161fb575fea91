import { failure, success, type Result } from '../base/result.ts'

export type CaptureFailure = 'picture-gesture' | 'picture-busy' | 'picture-failed'

export interface CaptureOptions {
  /** Gives a data URL of what the window shows, or rejects as the browser does. */
  readonly capture: () => Promise<string>
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Chromium allows two pictures a second, and a refused one counts too. */
const waitsMs = [600, 1100, 1600]

/** A picture of the visible part, tried again while the browser says that there were too many. */
export async function capturePicture({
  capture,
  wait,
}: CaptureOptions): Promise<Result<string, CaptureFailure>> {
  for (const waitMs of [...waitsMs, undefined]) {
    try {
      const dataUrl = await capture()
      return dataUrl.startsWith('data:image/') ? success(dataUrl) : failure('picture-failed')
    } catch (error) {
      const code = captureFailure(String(error))
      if (code !== 'picture-busy' || waitMs === undefined) return failure(code)
      await wait(waitMs)
    }
  }
  return failure('picture-busy')
}

/** What the browsers' own words mean: no grant for this tab, too many pictures, or anything else. */
export function captureFailure(message: string): CaptureFailure {
  if (/MAX_CAPTURE_VISIBLE_TAB_CALLS|quota/i.test(message)) return 'picture-busy'
  return /activeTab|all_urls|permission|Cannot access/i.test(message) ? 'picture-gesture' : 'picture-failed'
}
