import { joinCovers, pixelCovers } from '../../../utils/annotate/whole-page.ts'
import { cutPicture } from '../../../utils/platform/stitch.ts'
import type { Capture } from './report.ts'

/** A picture cut to its crop for good: what lies outside is in no file, and only covers inside are left. */
export async function cutCapture({ file, covers, crop }: Capture): Promise<Capture> {
  if (!crop) return { file, covers }
  const pieces = [{ from: crop, to: { x: 0, y: 0 } }]
  return {
    file: await cutPicture(file, crop),
    covers: joinCovers(pixelCovers(covers, pieces, 1), crop.height),
  }
}
