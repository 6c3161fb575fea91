import { createCms } from './cms/cms.ts'
import { cmsSites, otherHost } from './cms/site.ts'
import { createGitHost, type GitHostControl } from './manual/git-host.ts'
import { readDemoManual, readManual } from './manual/manual-files.ts'
import { pictureHost } from './manual/pictures.ts'
import { createPublicSite } from './manual/public-site.ts'
import { html, type Site } from './server/http.ts'
import { serveSites } from './server/server.ts'
import { createDesk, type DeskControl } from './servicedesk/desk.ts'
import { createServicedesk } from './servicedesk/servicedesk.ts'

const repository = 'danskernesdigitalebibliotek/folkebibliotekernes_cms_manual'

export const servicedeskHost = 'detdigitalefolkebibliotek.atlassian.net'

export interface StandIns {
  readonly port: number
  /** Host names that a browser must be sent to `127.0.0.1:port` for; nothing else of the outside world is needed. */
  readonly hosts: readonly string[]
  readonly gitHost: GitHostControl
  readonly desk: DeskControl
  readonly close: () => Promise<void>
}

export interface StandInOptions {
  /** Serves this manual instead of the demo's own. */
  readonly manualFolder?: string
  /** More sites by host. */
  readonly sites?: ReadonlyMap<string, Site>
}

/** Starts CMS, manual and Servicedesk on loopback. */
export async function startStandIns(options: StandInOptions = {}): Promise<StandIns> {
  const { manualFolder } = options
  const now = new Date()
  const files = manualFolder === undefined ? await readDemoManual(now) : await readManual(manualFolder)
  const gitHost = createGitHost(repository, files)
  const desk = createDesk(now.getTime())
  const served = new Map<string, Site>([
    ...cmsSites.map((site) => [site.host, createCms(site)] as const),
    [
      otherHost,
      () =>
        html(
          '<!DOCTYPE html><html lang="da"><title>Avisen</title><h1>Avisen</h1><p>En helt anden side.</p></html>',
        ),
    ],
    ['api.github.com', gitHost.listing],
    ['raw.githubusercontent.com', gitHost.raw],
    ['github.com', pictureHost],
    ['www.folkebibliotekernescms.dk', createPublicSite(gitHost.control)],
    [servicedeskHost, createServicedesk(desk)],
    ...(options.sites ?? []),
  ])
  const { port, close } = await serveSites(served)
  return { port, hosts: [...served.keys()], gitHost: gitHost.control, desk: desk.control, close }
}
