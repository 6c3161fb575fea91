import type { buildIssueIndex } from '../../../utils/issues/issue-index.ts'
import type { matchReport } from '../../../utils/issues/match-report.ts'
import type { readReportWords } from '../../../utils/issues/report-words-file.ts'
import type { buildReport } from '../../../utils/report/build-report.ts'
import type { buildDiagnostics } from '../../../utils/report/diagnostics.ts'
import type { importReport } from './import-report.ts'
import { usePart } from '../../../utils/platform/parts.ts'
import type { proposeRoute } from '../../../utils/support/propose-route.ts'
import type { readRouteSignals } from '../../../utils/support/route-signal.ts'

/** What only a report needs. */
export interface ReportDesk {
  readonly buildReport: typeof buildReport
  readonly buildDiagnostics: typeof buildDiagnostics
  readonly proposeRoute: typeof proposeRoute
  readonly readRouteSignals: typeof readRouteSignals
  readonly buildIssueIndex: typeof buildIssueIndex
  readonly matchReport: typeof matchReport
  readonly importReport: typeof importReport
  readonly readReportWords: typeof readReportWords
}

export function useReportDesk(): Promise<ReportDesk> {
  return usePart('report', isReportDesk)
}

function isReportDesk(offer: unknown): offer is ReportDesk {
  return typeof offer === 'object' && offer !== null && 'buildReport' in offer
}
