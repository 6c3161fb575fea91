import { foldText } from '../analysis/fold.ts'
import { type Realm, realms } from '../index/search-index.ts'

const asks = {
  key: /\b[a-z]{2,6}-\d{2,}\b/,
  release: /\b20\d\d[.\s-]\d{1,2}\b|\brelease|\bhotfix/,
  date: /\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}\. (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/,
  fault:
    /\bfejl|\bvirker? (?:ikke|stadig)|\bvirker \w+ ikke|\bikke virk|\bdrill|\bdriftsforstyr|\bnede\b|\bnedbrud|\bnedetid|\bgaa(?:r|et)? ned\b|\bgik (?:galt|ned)|\bbug\b|\bi stykker|\bforsvind|\bforsvundet|\bvises? ikke|\bviser (?:\w+ )?ikke|\bkan (?:\w+ )?(?:\w+ )?ikke\b|\bikke (?:laengere|muligt)|\bservicevindue|\bhaenger\b|\bfryser|\bcrash|\bkrasj?|\bnulstilles|\bustabil/,
  doubt:
    /\bproblem|\blangsom|\bmangler?\b|\bforkert|\bdobbelt|\btom(?:t|me)?\b|\bstadig\b|\bpludselig|\bmaerkelig|\bunderlig|\bikke\b/,
}

/** What news (releases, status, known issues) is worth beside guidance for a query, 1 for as much. */
export function newsFactor(query: string): number {
  const folded = foldText(query.slice(0, 500))
  if (asks.key.test(folded) || asks.release.test(folded) || asks.date.test(folded)) return 1.2
  if (asks.fault.test(folded)) return 2.5
  return asks.doubt.test(folded) ? 0.7 : 0.55
}

const realmWords: Readonly<Record<Realm, RegExp>> = {
  '': /^/,
  go: /\bgo\b|\bgo-|\bboern/,
  webmasterplanen: /webmaster|modul|\bcss\b|kode|test|opdater|release|konfig|udvikl|inject|backup/,
  wishes: /oensk|savne|forslag|idee\b|roadmap|prioriter|udvikling|planlagt|kommer der/,
  startopsaetning: /staging|onboard|opsaet|go-?live|dns|ny kommune|noegle|egenkontrol/,
}
const otherRealm: Readonly<Record<Realm, number>> = {
  '': 1,
  go: 0.6,
  webmasterplanen: 0.9,
  startopsaetning: 0.9,
  wishes: 0.5,
}

/** What each part of the manual is worth for a query, in the order of `realms`: less when the query is not about it. */
export function realmFactors(query: string): number[] {
  const folded = foldText(query.slice(0, 500))
  return realms.map((realm) => (realmWords[realm].test(folded) ? 1 : otherRealm[realm]))
}
