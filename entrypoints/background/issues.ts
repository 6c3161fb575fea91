import { success } from '../../utils/base/result.ts'
import type { PageContext } from '../../utils/context/page-context.ts'
import type { IssueId, KnownIssue } from '../../utils/issues/known-issue.ts'
import { sortIssues } from '../../utils/issues/list-issues.ts'
import { currentOutages } from '../../utils/issues/outages.ts'
import { issuePages } from '../../utils/issues/read-known-issues.ts'
import { parseRelease } from '../../utils/issues/release.ts'
import { planReleases, readKnownReleases, readReleasePlan } from '../../utils/issues/release-plan.ts'
import {
  isTestSite,
  readPostponedReleases,
  siteVerdict,
  type VerdictContext,
} from '../../utils/issues/site-verdict.ts'
import { touchesPage } from '../../utils/issues/touches-page.ts'
import type { Handlers } from '../../utils/messaging/handle.ts'
import type { IssueList, IssueView } from '../../utils/messaging/protocol.ts'
import { clearOutage, showOutage } from '../../utils/platform/badge.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import type { Base } from './base.ts'
import type { Library } from './knowledge/library.ts'

export interface IssuesOptions extends Pick<Base, 'now' | 'readSettings'> {
  readonly library: () => Promise<Library | undefined>
  readonly fetchedAt: () => Promise<number | undefined>
}

export interface IssuesService {
  readonly handlers: Pick<Handlers, 'issues.list'>
  /** Known issues with what they mean for the site of that page. */
  viewer(context: PageContext | undefined): Promise<(issue: KnownIssue) => IssueView>
  /** The named issues, and what is down: what the panel shows of the list before all of it is asked for. */
  brief(
    ids: readonly IssueId[],
    context: PageContext,
  ): Promise<{ readonly issues: readonly IssueView[]; readonly outages: readonly KnownIssue[] }>
  /** Marks or clears the toolbar button. */
  showOutages(): Promise<void>
}

/** The known issues of the library at hand, seen from one site. */
export function createIssuesService(options: IssuesOptions): IssuesService {
  const outagesNow = async (): Promise<readonly KnownIssue[]> => {
    const library = await options.library()
    return currentOutages(library?.issues ?? [], danishMoment(options.now()).day)
  }

  async function list(context: PageContext | undefined): Promise<IssueList> {
    const library = await options.library()
    const fetchedAt = await options.fetchedAt()
    if (!library) return { issues: [], releases: [], outages: [] }
    const facts = await verdictContext(options, library, context)
    return {
      issues: sortIssues(library.issues, onPageOf(context)).map(viewOf(facts, context)),
      ...(facts.site.release === undefined ? {} : { siteRelease: facts.site.release }),
      releases: releasesFor(facts),
      outages: await outagesNow(),
      ...(fetchedAt === undefined ? {} : { fetchedAt }),
    }
  }

  async function viewer(context: PageContext | undefined): Promise<(issue: KnownIssue) => IssueView> {
    return viewOf(await verdictContext(options, await options.library(), context), context)
  }

  return {
    handlers: { 'issues.list': async ({ context }) => success(await list(context)) },
    viewer,
    async brief(ids, context) {
      const issues = (await options.library())?.issues.filter(({ id }) => ids.includes(id)) ?? []
      return { issues: issues.map(await viewer(context)), outages: await outagesNow() }
    },
    async showOutages() {
      const [worst] = (await outagesNow()).filter(({ serviceWindow }) => serviceWindow === undefined)
      await (worst ? showOutage(worst.heading ?? worst.title) : clearOutage())
    },
  }
}

async function verdictContext(
  { now, readSettings }: IssuesOptions,
  library: Library | undefined,
  context: PageContext | undefined,
): Promise<VerdictContext> {
  const today = danishMoment(now()).day
  const issues = library?.issues ?? []
  const { hostingPlan } = await readSettings()
  return {
    site: {
      ...(context?.release === undefined ? {} : { release: context.release }),
      plan: hostingPlan,
      isTestSite: isTestSite(context?.host ?? ''),
    },
    today,
    plan: readReleasePlan(library?.articles.find(({ id }) => id === issuePages.releases)),
    known: readKnownReleases(issues),
    postponed: readPostponedReleases(issues, today),
  }
}

function releasesFor({ site, plan, today, known }: VerdictContext): IssueList['releases'] {
  const siteRelease = parseRelease(site.release ?? '')
  return planReleases({
    plan,
    hosting: site.plan,
    today,
    known,
    isTestSite: site.isTestSite,
    ...(siteRelease ? { siteRelease } : {}),
  })
}

function onPageOf(context: PageContext | undefined): (issue: KnownIssue) => boolean {
  return (issue) => context !== undefined && touchesPage(issue, context)
}

function viewOf(facts: VerdictContext, context: PageContext | undefined): (issue: KnownIssue) => IssueView {
  const onPage = onPageOf(context)
  return (issue) => ({ issue, verdict: siteVerdict(issue, facts), onPage: onPage(issue) })
}
