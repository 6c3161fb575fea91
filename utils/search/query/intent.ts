import { foldText } from '../analysis/fold.ts'

const asks = {
  key: /\b[a-z]{2,6}-\d{2,}\b/,
  release: /\b20\d\d[.\s-]\d{1,2}\b|\brelease|\bhotfix|\bversion|\bopdatering/,
  date: /\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}\. (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/,
  fault:
    /\bfejl|\bvirker? (?:ikke|stadig)|\bikke virk|\bdriver?\b|\bdriftsforstyr|\bnede(?:brud|tid)?\b|\bgaa(?:r|et) ned|\blangsom|\bproblem|\bbug\b|\bgaa(?:r|et) i stykker|\bi stykker|\bforsvind|\bforsvundet|\bmangler\b|\bvises ikke|\bkan ikke\b|\bikke (?:laengere|kan|muligt)|\bnedbrud|\bservicevindue|\bhaenger\b|\bkraks|\bforkert|\bdobbelt/,
}

/** What news (releases, status, known issues) is worth beside guidance for a query, 1 for as much. */
export function newsFactor(query: string): number {
  const folded = foldText(query.slice(0, 500))
  if (asks.key.test(folded) || asks.release.test(folded) || asks.date.test(folded)) return 1.6
  return asks.fault.test(folded) ? 1.1 : 0.55
}
