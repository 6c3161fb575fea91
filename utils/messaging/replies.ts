import * as v from 'valibot'
import { isErrorCode } from './codes.ts'
import type { PanelMessageName, ReplyOf } from './protocol.ts'

const nothing = v.null()
const list = v.array(v.unknown())
const text = v.string()
const shape = <Keys extends v.ObjectEntries>(keys: Keys) => v.looseObject(keys)

const status = shape({
  phase: v.picklist(['empty', 'fetching', 'ready']),
  done: v.number(),
  total: v.number(),
})
const settings = shape({ settings: v.looseObject({}), locked: list, sites: list })
const place = shape({ tabId: v.number(), siteGranted: v.boolean() })
const draft = shape({ id: text, title: text, diagnostics: list, pictures: list })
const picture = shape({ id: text, width: v.number(), height: v.number(), covers: list, marks: list })
const withPicture = shape({ draft, picture })

/**
 * What each reply has at least. The background is our own code, so this only guards against a panel
 * that is older or newer than the background it talks to, as happens for a moment after an update.
 */
const replySchemas: Readonly<Record<PanelMessageName, v.GenericSchema>> = {
  'panel.start': shape({ place, settings, status }),
  'panel.place': place,
  'panel.close': nothing,
  'panel.move': nothing,
  'panel.leavePage': nothing,
  'panel.openTab': nothing,
  'manual.status': status,
  'manual.refresh': status,
  'manual.suggest': shape({ covered: v.boolean(), suggestions: list }),
  'manual.search': shape({ query: text, sections: list, issues: list, added: list, otherWords: list }),
  'manual.article': shape({ id: text, title: text, sections: list }),
  'issues.list': shape({ issues: list, releases: list, outages: list }),
  'cases.list': shape({ cases: list }),
  'support.view': shape({ policy: v.looseObject({}), open: v.boolean(), answerDue: text }),
  'report.start': shape({ draft }),
  'report.capture': withPicture,
  'report.pickArea': nothing,
  'report.stopCapture': nothing,
  'report.addPicture': withPicture,
  'report.removePicture': draft,
  'report.savePicture': draft,
  'report.picture': shape({ dataUrl: text, bytes: v.number() }),
  'report.list': list,
  'report.get': draft,
  'report.save': draft,
  'report.import': draft,
  'report.delete': nothing,
  'report.restore': draft,
  'report.review': shape({ route: v.looseObject({}), issues: list, sections: list }),
  'report.preview': shape({ summary: text, description: text, files: list, redactions: list }),
  'report.handover': shape({ url: text }),
  'settings.get': settings,
  'settings.set': settings,
  'settings.shortcut': shape({ keys: text }),
  'settings.changeShortcut': nothing,
  'sites.remove': settings,
  'sites.granted': settings,
}

/** Whether something that arrived is a reply to that message of a panel: a known failure code, or a value with the parts the panel relies on. */
export function isReply<Name extends PanelMessageName>(name: Name, reply: unknown): reply is ReplyOf<Name> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false
  if (reply.ok === false) return 'code' in reply && isErrorCode(reply.code)
  return reply.ok === true && 'value' in reply && v.is(replySchemas[name], reply.value)
}
