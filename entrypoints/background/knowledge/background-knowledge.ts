import type { PageReader } from '../../../utils/manual/html-page.ts'
import { roleOfFile } from '../../../utils/manual/permalink.ts'
import { publicSite } from '../../../utils/manual/site.ts'
import type { Alarm } from '../../../utils/platform/alarms.ts'
import { loadThesaurus } from '../../../utils/platform/data-files.ts'
import { extensionVersion } from '../../../utils/platform/environment.ts'
import { openKnowledge } from '../../../utils/platform/knowledge-database.ts'
import { createKnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import { lazy } from '../../../utils/platform/lazy.ts'
import { usePart } from '../../../utils/platform/parts.ts'
import { ownUrl } from '../../../utils/platform/runtime.ts'
import { storedItem } from '../../../utils/platform/storage.ts'
import { defaultSettings, type Settings } from '../../../utils/settings/settings.ts'
import { createBundleSource } from '../../../utils/sources/bundle.ts'
import { createGitHost } from '../../../utils/sources/git-host.ts'
import type { Network } from '../../../utils/sources/http.ts'
import type { KnowledgeSource } from '../../../utils/sources/knowledge-source.ts'
import { createWebSite } from '../../../utils/sources/web-site.ts'
import type { Base } from '../base.ts'
import type { KnowledgeBuilder } from './builder.ts'
import { createGuides, guidesSchema } from './guides.ts'
import { createKnowledge, type Knowledge } from './knowledge.ts'
import { createPipeline } from './pipeline.ts'

/** The knowledge service on the browser's own store, network and alarms. */
export function createBackgroundKnowledge(base: Base, alarm: Alarm, onLibrary: () => void): Knowledge {
  const { now, random, wait, network } = base
  const builder = () => usePart('knowledge', isBuilder)
  const item = storedItem('local', 'localGuides', guidesSchema)
  const guides = createGuides({ item, network, reader: builder, now, random, wait })
  return createKnowledge({
    now,
    random,
    wait,
    pause: () => wait(0),
    store: lazy(async (forget) => {
      // Whether what is stored is up to date depends on them.
      await guides.load()
      return createKnowledgeStore(await openKnowledge(forget))
    }),
    async sources() {
      const settings = await base.readSettings()
      await guides.refresh(settings.localGuides)
      return sourcesOf(settings, network, builder)
    },
    pipeline: createPipeline({
      version: extensionVersion(),
      builder,
      thesaurus: loadThesaurus,
      now,
      guides,
    }),
    onTrouble: (error) => base.report('knowledge', error),
    onChange(status) {
      base.broadcast({ to: 'panel', kind: 'knowledge', status })
      if (status.phase !== 'fetching' || status.failure) onLibrary()
    },
    wakeAt: (at) => alarm.set(at, now()),
  })
}

/** What came with the extension, the bundle of the library's choice, the manual's own repository, and its web site. */
function sourcesOf(
  { manualRepository, manualBranch, knowledgeAddress }: Settings,
  network: Network,
  reader: () => Promise<PageReader>,
): readonly KnowledgeSource[] {
  const wanted = (path: string): boolean => roleOfFile(path, '') === 'page'
  // The extension's own files need no network.
  const own = { ...network, online: () => true }
  return [
    { ...createBundleSource({ address: ownUrl('knowledge/'), network: own, wanted }), packed: true },
    ...(knowledgeAddress === '' ? [] : [createBundleSource({ address: knowledgeAddress, network, wanted })]),
    createGitHost({ repository: manualRepository, branch: manualBranch, wanted, network }),
    // Another repository is another manual, which this site does not have.
    ...(manualRepository === defaultSettings.manualRepository
      ? [createWebSite({ site: publicSite, network, reader })]
      : []),
  ]
}

function isBuilder(offer: unknown): offer is KnowledgeBuilder {
  return typeof offer === 'object' && offer !== null && 'parse' in offer
}
