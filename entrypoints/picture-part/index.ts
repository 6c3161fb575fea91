import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { burnPicture } from '../../utils/platform/burn.ts'
import { offerPart } from '../../utils/platform/parts.ts'
import { createCaptureWays } from '../background/report/capture-ways.ts'
import type { PictureDesk } from '../background/report/picture-desk.ts'

// Loaded by the background when a picture is taken or drawn.
export default defineUnlistedScript(() =>
  offerPart('picture', { burnPicture, createCaptureWays } satisfies PictureDesk),
)
