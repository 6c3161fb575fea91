import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerPart } from '../../utils/platform/parts.ts'
import { buildReport } from '../../utils/report/build-report.ts'
import { buildDiagnostics } from '../../utils/report/diagnostics.ts'
import { importReport } from '../background/report/import-report.ts'
import { reviewDraft } from '../background/report/review-draft.ts'
import type { ReportDesk } from '../background/report/report-desk.ts'

// Loaded by the background when a report is begun.
export default defineUnlistedScript(() =>
  offerPart('report', {
    buildReport,
    buildDiagnostics,
    reviewDraft,
    importReport,
  } satisfies ReportDesk),
)
