import type { buildReport } from '../../../utils/report/build-report.ts'
import type { buildDiagnostics } from '../../../utils/report/diagnostics.ts'
import type { importReport } from './import-report.ts'
import type { reviewDraft } from './review-draft.ts'
import { usePart } from '../../../utils/platform/parts.ts'

/** What only a report needs. */
export interface ReportDesk {
  readonly buildReport: typeof buildReport
  readonly buildDiagnostics: typeof buildDiagnostics
  readonly reviewDraft: typeof reviewDraft
  readonly importReport: typeof importReport
}

export function useReportDesk(): Promise<ReportDesk> {
  return usePart('report', isReportDesk)
}

function isReportDesk(offer: unknown): offer is ReportDesk {
  return typeof offer === 'object' && offer !== null && 'buildReport' in offer
}
