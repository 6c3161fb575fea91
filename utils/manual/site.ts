import type { ArticleOrigin } from './article.ts'

/** Where a Jekyll folder is published; everything about addresses that differs from one manual to the next. */
export interface ManualSite {
  /** Public address of the folder's root without a last slash. */
  readonly base: string
  /** Other addresses of the same pages, also without a last slash. */
  readonly aliases: readonly string[]
  readonly origin: ArticleOrigin
  /** Collections that are not published at `/<collection>/`: name → parent path. */
  readonly collectionParents: Readonly<Record<string, string>>
}

/** The public manual. Base path from the repository's build workflow, parents from its `_config.yml`. */
export const publicSite: ManualSite = {
  base: 'https://www.folkebibliotekernescms.dk/main',
  aliases: [
    'https://folkebibliotekernescms.dk/main',
    'https://danskernesdigitalebibliotek.github.io/folkebibliotekernes_cms_manual/main',
  ],
  origin: 'manual',
  collectionParents: { 'release-notes': '/overblik' },
}
