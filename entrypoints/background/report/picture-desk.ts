import type { burnPicture } from '../../../utils/platform/burn.ts'
import { usePart } from '../../../utils/platform/parts.ts'
import type { createCaptureWays } from './capture-ways.ts'

/** What only a picture needs: the ways to take one, and all that draws. */
export interface PictureDesk {
  readonly burnPicture: typeof burnPicture
  readonly createCaptureWays: typeof createCaptureWays
}

export function usePictureDesk(): Promise<PictureDesk> {
  return usePart('picture', isPictureDesk)
}

function isPictureDesk(offer: unknown): offer is PictureDesk {
  return typeof offer === 'object' && offer !== null && 'burnPicture' in offer
}
