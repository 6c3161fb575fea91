import * as v from 'valibot'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { DiagnosticLine } from '../../../utils/report/draft.ts'
import {
  browserLanguage,
  extensionVersion,
  userAgent,
  windowOf,
} from '../../../utils/platform/environment.ts'
import { newDraftId } from '../../../utils/platform/ids.ts'
import { lazy } from '../../../utils/platform/lazy.ts'
import { activeTabId, injectScripts, sendToPage } from '../../../utils/platform/tabs.ts'
import type { Base } from '../base.ts'
import { usePictureDesk } from './picture-desk.ts'
import type { Pictures } from './pictures.ts'
import { readRecorded } from './read-recorded.ts'
import { readContext } from '../read-context.ts'
import { useReportDesk } from './report-desk.ts'
import type { ReportOptions } from './report.ts'

const namesScript = '/page-names.js'
const namesSchema = v.array(v.pipe(v.string(), v.maxLength(80)))

/** Reports from the tab that the panel stands beside. */
export function reportOptions(base: Base, pictures: Pictures): ReportOptions {
  return {
    store: base.drafts,
    pictures,
    now: base.now,
    newDraftId,
    activeTabId,
    ways: lazy(async () => (await usePictureDesk()).createCaptureWays(base)),
    diagnostics: (tabId) => readDiagnostics(base, tabId),
    names: readNames,
    wantPicture: (tabId) => base.states.change(tabId, (state) => ({ ...state, wantsPicture: true })),
    states: base.states,
    broadcast: base.broadcast,
  }
}

/** None from a page that a script may not run in. */
async function readNames(tabId: number | undefined): Promise<readonly string[]> {
  if (tabId === undefined) return []
  const parsed = v.safeParse(namesSchema, await injectScripts(tabId, [namesScript], 1))
  return parsed.success ? parsed.output : []
}

async function askPage(tabId: number | undefined): Promise<PageContext | null> {
  if (tabId === undefined) return null
  const reply = await sendToPage(tabId, { to: 'page', kind: 'read' })
  return reply.reached ? readContext(reply.answer) : null
}

async function readDiagnostics(
  { states, readSettings, now }: Base,
  tabId: number | undefined,
): Promise<readonly DiagnosticLine[]> {
  const [{ libraryName, hostingPlan }, agent] = await Promise.all([readSettings(), userAgent()])
  const state = tabId === undefined ? undefined : await states.get(tabId)
  // Asked afresh: a message that has just come up must not be missing because its news is still on the way.
  const context = (await askPage(tabId)) ?? state?.context ?? null
  const recorded = await readRecorded(tabId, sendToPage)
  const { buildDiagnostics } = await useReportDesk()
  return buildDiagnostics({
    context,
    address: state?.url ?? (context ? `https://${context.host}${context.path}` : ''),
    libraryName,
    hostingPlan,
    agent,
    window: tabId === undefined ? { width: 0, height: 0 } : await windowOf(tabId),
    language: browserLanguage(),
    now: now(),
    extensionVersion: extensionVersion(),
    ...recorded,
  })
}
