import { defineContentScript } from 'wxt/utils/define-content-script'
import { start } from './start.ts'

export default defineContentScript({
  matches: ['https://detdigitalefolkebibliotek.atlassian.net/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => void start(window),
})
// To be seen in the demo on /servicedesk/customer/portal/4 after "Fortsæt i Servicedesk".
