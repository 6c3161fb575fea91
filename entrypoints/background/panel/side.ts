import type { PanelEvent } from '../../../utils/messaging/protocol.ts'
import type { PanelOptions } from './options.ts'

/** A page that no tab has, so that every panel asks anew where it stands. */
const elsewhere: PanelEvent = {
  to: 'panel',
  kind: 'context',
  tabId: -1,
  context: {
    cms: 'other',
    theme: 'other',
    view: 'public',
    host: '',
    path: '/',
    title: '',
    siteName: '',
    language: '',
    fields: [],
    messages: [],
    components: [],
  },
}

/** The browser's side panel stays while tabs and pages come and go; it asks again what it stands beside. */
export async function nudgeSidePanels({ sideInUse, sendToPanels }: PanelOptions): Promise<void> {
  if (await sideInUse.read()) await sendToPanels(elsewhere, [])
}
