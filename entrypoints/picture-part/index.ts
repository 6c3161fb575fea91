import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { burnPicture } from '../../utils/platform/burn.ts'
import { offerPart } from '../../utils/platform/parts.ts'
import type { PictureDesk } from '../background/report/picture-desk.ts'

// Loaded by the background when a picture is drawn.
export default defineUnlistedScript(() => offerPart('picture', { burnPicture } satisfies PictureDesk))
