/** `?page=options&drafts`: one of the extension's pages as a plain page, its answers made up. */
const given = new URLSearchParams(location.search)
const pages: Readonly<Record<string, () => Promise<unknown>>> = {
  panel: () => import('../../entrypoints/panel/main.tsx'),
  options: () => import('../../entrypoints/options/main.tsx'),
  welcome: () => import('../../entrypoints/welcome/main.tsx'),
}

await import('./fake-extension.ts')
if (given.has('drafts')) await import('./report/fake-drafts.ts')
await pages[given.get('page') ?? 'panel']?.()
