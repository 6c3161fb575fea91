import type { burnPicture } from '../../../utils/platform/burn.ts'
import { usePart } from '../../../utils/platform/parts.ts'

/** What only a picture needs: everything that draws. */
export interface PictureDesk {
  readonly burnPicture: typeof burnPicture
}

export function usePictureDesk(): Promise<PictureDesk> {
  return usePart('picture', isPictureDesk)
}

function isPictureDesk(offer: unknown): offer is PictureDesk {
  return typeof offer === 'object' && offer !== null && 'burnPicture' in offer
}
