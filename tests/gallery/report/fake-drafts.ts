import { drawPicture, outputSize } from '../../../utils/annotate/draw-picture.ts'
import type { Draft, Picture, ReportPayload } from '../../../utils/report/draft.ts'
import { buildReport } from '../../../utils/report/build-report.ts'
import { supportView } from '../../../utils/support/support-view.ts'
import { defaultSettings, type Settings } from '../../../utils/settings/settings.ts'
import { issues } from '../issues.ts'
import { draftsOf, review } from './drafts.ts'
import { drawPage } from './page-picture.ts'

/** The background's part of a report, in memory: `?scene=…` says how it begins. */
const given = new URLSearchParams(location.search)
const scene = given.get('scene') ?? ''
const begun = ['nopicture', 'begin'].includes(scene) ? [] : draftsOf(scene)
const drafts = new Map<string, Draft>(begun.map((draft) => [draft.id, draft]))
let settings: Settings = {
  ...defaultSettings,
  hostingPlan: 'webmaster',
  libraryName: 'Fjordby Bibliotek',
  entitled: ['unasked', 'nosites'].includes(scene) ? 'unknown' : scene === 'entitled' ? 'yes' : 'no',
  entitledColleagues: [
    { name: 'Karin Dahl', mail: 'kd@fjordby.example' },
    { name: 'Jonas Lind', mail: 'jl@fjordby.example' },
    { name: 'Bo Skov', mail: '' },
  ],
  networkName: 'gruppen',
  networkPlace: 'https://network.example/',
}
const now = () =>
  scene === 'closed' ? Date.parse('2026-08-25T18:12:00Z') : Date.parse('2026-08-25T08:12:00Z')

type Request = Readonly<Record<string, never>> & { readonly draftId: string; readonly pictureId: string }
type Handler = (request: Request) => unknown

const handlers: Readonly<Record<string, Handler>> = {
  'report.list': () => [...drafts.values()],
  'report.start': () => {
    const draft = { ...draftsOf('')[0], id: 'new', title: '', happened: '', expected: '', steps: '' } as Draft
    const started = scene === 'nopicture' ? { ...draft, pictures: [] } : draft
    drafts.set(started.id, started)
    return scene === 'nopicture' ? { draft: started, pictureFailure: 'picture-gesture' } : { draft }
  },
  'report.get': ({ draftId }) => drafts.get(draftId),
  'report.save': (request) => {
    if (scene === 'full') throw new Error('storage-full')
    const { draft } = request as unknown as { draft: Draft }
    drafts.set(draft.id, { ...draft, changedAt: now() })
    return drafts.get(draft.id)
  },
  'report.delete': ({ draftId }) => {
    drafts.delete(draftId)
    return null
  },
  'report.restore': ({ draftId }) => draftsOf(scene).find(({ id }) => id === draftId),
  'report.savePicture': (request) => {
    const { draftId, picture } = request as unknown as { draftId: string; picture: Picture }
    const draft = drafts.get(draftId)
    if (draft)
      drafts.set(draftId, {
        ...draft,
        pictures: draft.pictures.map((old) => (old.id === picture.id ? picture : old)),
      })
    return drafts.get(draftId)
  },
  'report.picture': (request) => pictureOf(request as unknown as Parameters<typeof pictureOf>[0]),
  'report.review': ({ draftId }) => review(drafts.get(draftId), issues, scene),
  'report.preview': ({ draftId }) => payloadOf(drafts.get(draftId)),
  'report.handover': () => ({ url: 'https://desk.example/' }),
  'settings.get': () => view(),
  'settings.set': (request) => {
    settings = { ...settings, ...(request as unknown as { patch: Partial<Settings> }).patch }
    return view()
  },
  'sites.remove': () => view(),
  'sites.granted': () => view(),
  'support.view': () => supportView(now()),
  'panel.openTab': () => null,
}

function view() {
  return {
    settings,
    locked: scene === 'locked' ? ['libraryName', 'hostingPlan', 'entitledColleagues'] : [],
    sites: scene === 'nosites' ? [] : ['https://www.fjordby.example', 'https://modultest.fjordby.example'],
  }
}

function payloadOf(draft: Draft | undefined): ReportPayload | undefined {
  return draft && buildReport(draft, { policy: supportView(now()).policy })
}

function pictureOf({ draftId, pictureId, burnt }: { draftId: string; pictureId: string; burnt: boolean }) {
  const picture = drafts.get(draftId)?.pictures.find(({ id }) => id === pictureId)
  const page = drawPage()
  if (!picture || !burnt) return { dataUrl: page.toDataURL(), bytes: 180_000 }
  const canvas = Object.assign(document.createElement('canvas'), outputSize(picture))
  const context = canvas.getContext('2d')
  if (context) drawPicture(context, page, picture)
  return { dataUrl: canvas.toDataURL(), bytes: 180_000 }
}

const { browser } = globalThis as unknown as {
  browser: { runtime: { sendMessage: (message: { name: string; request: Request }) => Promise<unknown> } }
}
const others = browser.runtime.sendMessage
browser.runtime.sendMessage = async (message) => {
  const handler = handlers[message.name]
  if (!handler) return others(message)
  try {
    const value = handler(message.request)
    return value === undefined ? { ok: false, code: 'not-found' } : { ok: true, value }
  } catch (error) {
    return { ok: false, code: (error as Error).message }
  }
}
