// See entrypoints/panel/start.ts.
const tab = new URLSearchParams(location.search).get('tab')
globalThis.cmsHelpStart = (globalThis.browser ?? chrome).runtime
  .sendMessage({ name: 'panel.start', request: tab ? { tabId: Number(tab) } : {} })
  .catch(() => undefined)
