// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, vi } from 'vitest'
import type { Sender } from '../../../utils/messaging/handle.ts'
import { openDrafts, type DraftDatabase } from '../../../utils/platform/draft-database.ts'
import { createDraftStore } from '../../../utils/platform/draft-store.ts'
import { newDraftId, newPictureId } from '../../../utils/platform/ids.ts'
import type { Draft } from '../../../utils/report/draft.ts'
import { draftHandlers } from './drafts.ts'
import { createPictures } from './pictures.ts'
import { reportHandlers, type ReportOptions } from './report.ts'
import { statesAlone, waysWith } from './test-ways.ts'

export const panel: Sender = { kind: 'panel', tabId: 1, frameId: 9, url: 'chrome-extension://abc/panel.html' }
export const png = { type: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]).buffer }
export const databases: DraftDatabase[] = []
let count = 0
afterEach(() => databases.splice(0).forEach((database) => database.close()))

/** Drafts, pictures and reports on a store of their own, each with what a test may want to look at. */
export async function setUp(rest: Partial<ReportOptions> = {}) {
  const name = `reports-${(count += 1)}`
  const open = async () => {
    const database = await openDrafts(() => {}, name)
    databases.push(database)
    return createDraftStore(database)
  }
  const store = await open()
  const clock = { now: 1_800_000_000_000 }
  const now = () => clock.now
  const changed = vi.fn()
  const { encodings, limit, pictures } = createFakePictures({ store, now, changed })
  const wantPicture = vi.fn(async () => {})
  const broadcast = vi.fn<ReportOptions['broadcast']>()
  const report = reportHandlers({
    store: async () => store,
    pictures,
    now,
    newDraftId,
    activeTabId: async () => 1,
    ways: waysWith(async () => ({ ok: true, value: { file: png, covers: [] } })),
    ...statesAlone(),
    broadcast,
    diagnostics: async () => [],
    names: async () => ['Karen Lindholm'],
    wantPicture,
    ...rest,
  })
  const drafts = draftHandlers({
    store: async () => store,
    now,
    payload: async ({ title }) => ({ summary: title, description: '', files: [], redactions: [] }),
    changed,
  })
  return { store, open, clock, encodings, limit, pictures, report, drafts, changed, wantPicture, broadcast }
}

export async function started(report: ReturnType<typeof reportHandlers>): Promise<Draft> {
  const reply = await report['report.start']({}, panel)
  if (!reply.ok) throw new Error(reply.code)
  return reply.value.draft
}

interface FakePictures {
  readonly store: ReturnType<typeof createDraftStore>
  readonly now: () => number
  readonly changed: () => void
}

/** Pictures of one size. No two encodings are alike, as in a browser that guards against fingerprinting. */
function createFakePictures({ store, now, changed }: FakePictures) {
  const encodings = { count: 0 }
  const limit = { bytes: 10_000_000 }
  const pictures = createPictures({
    store: async () => store,
    now,
    newPictureId,
    measure: async ({ bytes }) => {
      if (bytes.byteLength < 4) throw new Error('no picture')
      return { width: 800, height: 600 }
    },
    burn: async (file, _picture, limitBytes) => {
      encodings.count += 1
      const whole = [...new Uint8Array(file.bytes), encodings.count]
      const bytes = new Uint8Array(whole.slice(0, limitBytes)).buffer
      return { file: { type: 'image/png', bytes }, reduced: whole.length > limitBytes }
    },
    limitBytes: async () => limit.bytes,
    changed,
  })
  return { encodings, limit, pictures }
}
