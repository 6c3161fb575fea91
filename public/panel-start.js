// See entrypoints/panel/start.ts.
globalThis.cmsHelpStart = (globalThis.browser ?? chrome).runtime
  .sendMessage({ name: 'panel.start' })
  .catch(() => undefined)
