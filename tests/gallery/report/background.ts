import { buildReport } from '../../../utils/report/build-report.ts'
import type { Draft, Picture, ReportPayload } from '../../../utils/report/draft.ts'
import { defaultSettings, type Settings } from '../../../utils/settings/settings.ts'
import { supportView } from '../../../utils/support/support-view.ts'
import { issues } from '../issues.ts'
import { draftsOf, review } from './drafts.ts'

export interface PictureRequest {
  readonly draftId: string
  readonly pictureId: string
  readonly burnt: boolean
}

export interface Message {
  readonly name: string
  readonly request: Readonly<Record<string, unknown>>
}

type PictureOf = (draft: Draft | undefined, request: PictureRequest) => unknown
type Request = { readonly draftId: string; readonly pictureId: string }
type Handler = (request: Request) => unknown

/** The background's part of a report, in memory; `scene` says how it begins. Messages of other parts go to `others`. */
export function createBackground(
  scene: string,
  pictureOf: PictureOf,
  others: (message: Message) => Promise<unknown>,
) {
  const begun = ['nopicture', 'begin'].includes(scene) ? [] : draftsOf(scene)
  const drafts = new Map<string, Draft>(begun.map((draft) => [draft.id, draft]))
  let settings: Settings = {
    ...defaultSettings,
    hostingPlan: 'webmaster',
    libraryName: 'Fjordby Bibliotek',
    entitled: ['unasked', 'nosites'].includes(scene)
      ? 'unknown'
      : ['entitled', 'nodesk'].includes(scene)
        ? 'yes'
        : 'no',
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

  const handlers: Readonly<Record<string, Handler>> = {
    'report.list': () => [...drafts.values()],
    'report.start': () => {
      const draft = {
        ...draftsOf('')[0],
        id: 'new',
        title: '',
        happened: '',
        expected: '',
        steps: '',
      } as Draft
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
    'report.import': (request) => {
      const { draft } = request as unknown as { draft: Draft }
      drafts.set(draft.id, draft)
      return draft
    },
    'report.removePicture': ({ draftId, pictureId }) => {
      const draft = drafts.get(draftId)
      if (draft)
        drafts.set(draftId, { ...draft, pictures: draft.pictures.filter(({ id }) => id !== pictureId) })
      return drafts.get(draftId)
    },
    // A picture of the whole page stays under way.
    'report.capture': () => new Promise(() => {}),
    'report.pickArea': () => null,
    'report.stopCapture': () => null,
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
    'report.picture': (request) =>
      pictureOf(drafts.get(request.draftId), request as unknown as PictureRequest),
    'report.review': ({ draftId }) => review(drafts.get(draftId), issues, scene),
    'report.preview': ({ draftId }) => payloadOf(drafts.get(draftId), now()),
    'report.handover': () => {
      if (scene === 'nodesk') throw new Error('desk-access')
      return { url: 'https://desk.example/' }
    },
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

  const answer = async (message: Message): Promise<unknown> => {
    const handler = handlers[message.name]
    if (!handler) return others(message)
    try {
      const value = await handler(message.request as Request)
      return value === undefined ? { ok: false, code: 'not-found' } : { ok: true, value }
    } catch (error) {
      return { ok: false, code: (error as Error).message }
    }
  }
  return { answer, drafts, settings: () => settings }
}

function payloadOf(draft: Draft | undefined, at: number): ReportPayload | undefined {
  return draft && buildReport(draft, { policy: supportView(at).policy })
}
