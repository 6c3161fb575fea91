import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'

const SERVICEDESK_HOST = 'https://detdigitalefolkebibliotek.atlassian.net/*'

/** Scripts that run in other people's pages and must weigh next to nothing there. */
const PAGE_SCRIPTS = [
  'cms',
  'dock',
  'covers',
  'whole-page',
  'pick-area',
  'page-names',
  'recorder',
  'page-errors',
  'servicedesk',
]

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox', 'edge', 'safari'],
  zip: {
    excludeSources: ['tests/**', 'bench/**', 'docs/**', 'demo/**', '.ci/**', '**/*.test.ts', '**/*.test.tsx'],
  },
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.every(({ name }) => PAGE_SCRIPTS.includes(name))) return
      const context = fileURLToPath(new URL('entrypoints/cms.content/bare-context.ts', import.meta.url))
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'bare-content-script-context',
          enforce: 'pre',
          resolveId: (id: string) => (id.endsWith('/content-script-context') ? context : undefined),
        },
      ]
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'da',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      'contextMenus',
      ...(hasSidePanel(browser) ? ['sidePanel'] : []),
    ],
    host_permissions: [SERVICEDESK_HOST],
    optional_host_permissions: ['https://*/*'],
    // Nothing from a private window may be kept. Chromium gives it a store of its own that goes with the window; Firefox has
    // no such thing, and one store for all windows.
    incognito: browser === 'firefox' ? 'not_allowed' : 'split',
    action: { default_title: '__MSG_extension_name__' },
    // Alt+Shift combinations come out empty in Chromium (they belong to menus); this one is assigned in both.
    commands: {
      _execute_action: { suggested_key: { default: 'Ctrl+Shift+U', mac: 'Command+Shift+U' } },
    },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    // Firefox takes its policy without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    ...besidePage(browser),
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['https://*/*'],
        ...(browser === 'firefox' || browser === 'safari' ? {} : { use_dynamic_url: true }),
      },
    ],
    browser_specific_settings: {
      gecko: {
        id: 'cms-hjaelp@cms-hjaelp.invalid',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  }),
})

/** The panel beside the page, as the browser's own sidebar; Safari has none. */
function besidePage(browser: string) {
  if (hasSidePanel(browser)) return { side_panel: { default_path: 'panel.html?side' } }
  if (browser !== 'firefox') return {}
  return {
    sidebar_action: {
      default_panel: 'panel.html?side',
      default_title: '__MSG_extension_name__',
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
      // Firefox would open it by itself when the extension is installed.
      open_at_install: false,
    },
  }
}

function hasSidePanel(browser: string): boolean {
  return browser === 'chrome' || browser === 'edge'
}
