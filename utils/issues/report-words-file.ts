import * as v from 'valibot'
import type { ReportWords } from './report-words.ts'

const lines = v.array(v.string())
const fileSchema = v.strictObject({ says: v.record(v.string(), lines), forms: lines, fillers: lines })

/** Reads `public/data/report-words.json`; throws for a file of another shape, which is a fault of the package. */
export function readReportWords(file: unknown): ReportWords {
  const { says, forms, fillers } = v.parse(fileSchema, file)
  return { says: Object.values(says).flat(), forms, fillers }
}
