import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerPart } from '../../utils/platform/parts.ts'
import { buildIssueIndex } from '../../utils/issues/issue-index.ts'
import { matchReport } from '../../utils/issues/match-report.ts'
import { readReportWords } from '../../utils/issues/report-words-file.ts'
import { buildReport } from '../../utils/report/build-report.ts'
import { buildDiagnostics } from '../../utils/report/diagnostics.ts'
import { proposeRoute } from '../../utils/support/propose-route.ts'
import { readRouteSignals } from '../../utils/support/route-signal.ts'
import { importReport } from '../background/report/import-report.ts'
import type { ReportDesk } from '../background/report/report-desk.ts'

// Loaded by the background when a report is begun.
export default defineUnlistedScript(() =>
  offerPart('report', {
    buildReport,
    buildDiagnostics,
    proposeRoute,
    readRouteSignals,
    buildIssueIndex,
    matchReport,
    importReport,
    readReportWords,
  } satisfies ReportDesk),
)
