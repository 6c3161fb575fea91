import { defineConfig } from 'wxt'

const SERVICEDESK_HOST = 'https://detdigitalefolkebibliotek.atlassian.net/*'

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox', 'edge', 'safari'],
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
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [SERVICEDESK_HOST],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_extension_name__' },
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
