import type { PageReader } from '../manual/html-page.ts'
import { roleOfFile } from '../manual/permalink.ts'
import { createGitHost } from './git-host.ts'
import type { Network } from './http.ts'
import { createJsonFeed } from './json-feed.ts'
import type { KnowledgeSource } from './knowledge-source.ts'
import { createWebSite } from './web-site.ts'

/** What `localGuides` may be; anything else is no place. */
const repository = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/

export interface GuidePlace {
  readonly source: KnowledgeSource
  /** Public address that pages without one of their own are found under: with a slash at its end by their path, else by their permalink. */
  readonly base: string
}

/**
 * Where a library keeps guides of its own, from the setting: `owner/name@branch` at the git host, the address of a
 * published Jekyll site (with a slash at its end), or the address of a JSON feed. Undefined when it says none of these.
 */
export function guidePlace(
  setting: string,
  { network, reader }: { readonly network: Network; readonly reader: () => Promise<PageReader> },
): GuidePlace | undefined {
  const [, name, branch] = repository.exec(setting) ?? []
  if (name !== undefined && branch !== undefined) {
    const wanted = (path: string): boolean =>
      roleOfFile(path, '---\n') === 'page' && !/^(?:readme|license)\b/i.test(path)
    return {
      source: createGitHost({ repository: name, branch, wanted, network }),
      base: `https://github.com/${name}/blob/${branch}/`,
    }
  }
  if (!URL.canParse(setting) || new URL(setting).protocol !== 'https:') return undefined
  if (!setting.endsWith('/'))
    return { source: createJsonFeed({ address: setting, network, reader }), base: setting }
  const base = setting.slice(0, -1)
  const site = { base, aliases: [], origin: 'local', collectionParents: {} } as const
  return { source: createWebSite({ site, network, reader }), base }
}
