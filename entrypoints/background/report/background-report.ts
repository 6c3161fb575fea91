import type { Handlers } from '../../../utils/messaging/handle.ts'
import { newPictureId } from '../../../utils/platform/ids.ts'
import { measurePicture } from '../../../utils/platform/pictures.ts'
import { isGranted } from '../../../utils/platform/sites.ts'
import { storedItem } from '../../../utils/platform/storage.ts'
import { openTab } from '../../../utils/platform/tabs.ts'
import type { DraftId } from '../../../utils/report/draft.ts'
import { readUploadLimit } from '../../../utils/sources/servicedesk.ts'
import type { Base } from '../base.ts'
import { currentPolicy, deskOf, portalOf } from '../desk.ts'
import { draftHandlers } from './drafts.ts'
import { expireHandovers, forgetTabs, handoverHandlers, type HandoverOptions } from './handover.ts'
import { createPictures, type Pictures } from './pictures.ts'
import { usePictureDesk } from './picture-desk.ts'
import { useReportDesk } from './report-desk.ts'
import { filesOf, payloadOf } from './report-files.ts'
import { reportOptions } from './report-options.ts'
import { reportHandlers } from './report.ts'
import { createUploadLimit, uploadLimitSchema } from './upload-limit.ts'

/** Drafts, pictures and hand-overs on the browser's own store and tabs. */
export function createBackgroundReport(base: Base) {
  const { now } = base
  const changed = (draftId: DraftId): void => base.broadcast({ to: 'panel', kind: 'draft', draftId })
  const payload: HandoverOptions['payload'] = (draft) => payloadOf(base, draft)
  const limit = uploadLimitOf(base)
  const pictures = createPictures({
    store: base.drafts,
    now,
    newPictureId,
    measure: measurePicture,
    burn: async (...args) => (await usePictureDesk()).burnPicture(...args),
    limitBytes: limit.current,
    changed,
  })
  const handover = handoverOptions(base, pictures, { payload, changed })
  const handlers = {
    ...draftHandlers({ store: base.drafts, now, payload, changed }),
    ...pictures.handlers,
    'report.import': async (request) =>
      (await useReportDesk()).importReport(
        { store: base.drafts, now, measure: measurePicture, changed },
        request,
      ),
    ...reportHandlers({ ...reportOptions(base, pictures), taken: () => void limit.refresh() }),
    ...handoverHandlers(handover),
  } satisfies Partial<Handlers>
  return {
    handlers,
    /** The browser was started. */
    forgetTabs: () => forgetTabs(handover),
    /** Ends what has waited too long and removes what its owner let go. */
    async tidy(): Promise<void> {
      await expireHandovers(handover)
      await (await base.drafts()).purge(now())
    },
  }
}

/** As the Servicedesk says, else as the policy does. */
function uploadLimitOf(base: Base) {
  return createUploadLimit({
    item: storedItem('session', 'uploadLimit', uploadLimitSchema),
    read: async () => readUploadLimit(await deskOf(base)),
    policyBytes: () => currentPolicy(base).attachmentBytes,
    now: base.now,
    wait: base.wait,
  })
}

function handoverOptions(
  base: Base,
  pictures: Pictures,
  shared: Pick<HandoverOptions, 'payload' | 'changed'>,
): HandoverOptions {
  return {
    store: base.drafts,
    now: base.now,
    newId: () => crypto.randomUUID(),
    hasDeskAccess: async () => isGranted((await deskOf(base)).origin),
    portal: (draft) => portalOf(base, draft),
    files: (draft, payload) => filesOf(pictures, draft, payload),
    openTab,
    ...shared,
  }
}
