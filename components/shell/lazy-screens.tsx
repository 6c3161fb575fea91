import { Lazy, type Loader } from './lazy-screen.tsx'
import type { SubScreen } from './screen.ts'

type Props<Kind extends SubScreen['kind']> = { readonly screen: Extract<SubScreen, { kind: Kind }> }

/** The screens that are fetched when they are used; each brings its own frame. */
const loaders = {
  article: () => import('../article/article-screen.tsx').then((part) => part.ArticleScreen),
  issue: () => import('../issues/issue-screen.tsx').then((part) => part.IssueScreen),
  ask: () => import('../help/ask-screen.tsx').then((part) => part.AskScreen),
  report: () => import('../report/report-screen.tsx').then((part) => part.ReportScreen),
  drafts: () => import('../report/drafts-screen.tsx').then((part) => part.DraftsScreen),
  annotate: () => import('../annotate/annotate-screen.tsx').then((part) => part.AnnotateScreen),
  settings: () => import('../options/settings-screen.tsx').then((part) => part.SettingsScreen),
  diagnostics: () => import('../options/diagnostics-screen.tsx').then((part) => part.DiagnosticsScreen),
} as const satisfies { [Kind in SubScreen['kind']]: Loader<Props<Kind>> }

export const loadArticle = loaders.article
export const loadSearch = () => import('../help/search-screen.tsx').then((part) => part.SearchScreen)
export const loadIssues = () => import('../issues/issues-screen.tsx').then((part) => part.IssuesScreen)
export const loadCases = () => import('../issues/cases-screen.tsx').then((part) => part.CasesScreen)

/** A screen that was opened from another one. */
export function SubScreenView({ screen }: { readonly screen: SubScreen }) {
  const loader = loaders[screen.kind] as Loader<{ readonly screen: SubScreen }>
  return <Lazy key={screen.kind} loader={loader} props={{ screen }} />
}
