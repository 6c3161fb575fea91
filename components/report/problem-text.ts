import { text } from '../../utils/i18n/text.ts'
import { OWN_TEXT_LIMIT, type ReportProblem } from '../../utils/report/report-problems.ts'
import { wholeNumber } from '../../utils/i18n/format.ts'

/** The words for a problem at one of her boxes; empty when the problem is about another box. */
export function problemText(problem: ReportProblem, box: string): string {
  if (problem.kind === 'happened-missing' && box === 'happened') return text('report_happened_missing')
  if (problem.kind === 'affected-missing' && box === 'affected') return text('report_affected_missing')
  if (problem.kind === 'text-long' && box === 'happened')
    return text('report_text_long', { max: wholeNumber(OWN_TEXT_LIMIT) })
  return ''
}
