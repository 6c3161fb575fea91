const ARTICLE =
  /digital artikelservice|artikelservice|artikelkopi|artikelbestilling|tidsskrift?s?artik|avisartik|(?:kopi|scanning|pdf)\w* af (?:\w+ ){0,3}\w*artik|bestil\w*[^.]{0,50}artik|bestilling\w* af [^.]{0,20}artik|artik\w*[^.]{0,60}(?:digital kopi|bestil|tidsskrift|scannet|årgang)/u
const OTHER_SITE = /bibliotek\.dk|bibliotek dk/u
const THERE_TOO =
  /\bsamme\b|\bogså(?!\p{L})|\bbåde\b|begge|hverken [^.]*eller[^.]*bibliotek|lige (?:så|sådan)|præcis|nøjagtig|ligeledes|tilsvarende|heller ikke|heller\b|(?:nogen|ingen) af (?:stederne|delene|dem)|noget sted|begge steder|dødt|fejler|identisk|den er gal|går galt|fik vi (?:\w+ )?fejl|afvis|ens\b|\benig|venter|uanset om [^.]*eller|\bher (?:og|eller) (?:i|på)|uden held|uden resultat|virker (?:\w+ )?(?:ikke|lige)/u
const FINE_THERE =
  /ingen (?:problem|vrøvl|fejl)|ikke (?:noget |nogen )?(?:problem|fejl|i vejen)|(?:går|gik|virker|virkede|fungerer|fungerede) (?:det |den )?(?:\w+ )?(?:fint|godt|uden|upåklageligt|perfekt|som den skal|som det skal)|kan (?:den|man|jeg|vi|det|de) (?:\w+ )?(?:godt|sagtens|fint)|kan (?:godt|sagtens|fint)|kører (?:\w+ )?(?:fint|upåklageligt)|lykkedes|uden (?:problem|fejl|vrøvl)|er (?:det|alt|den) (?:helt )?(?:ok|fint|i orden)|er (?:\w+ )?(?:der|synlig)(?:\.|$)|går (?:\w+ )?igennem|(?:kom|fik)[^.]{0,25}(?:med det samme|straks)|uden videre|normalt|(?:hos os|her),? men [^.]*bibliotek\.? ?dk|kun (?:hos os|på vores)/u

export type ArticleService =
  /** Not about Digital Artikelservice. */
  | 'other'
  /** It is, and it fails in bibliotek.dk too: Det Kgl. Bibliotek. */
  | 'both'
  /** It is, and bibliotek.dk is fine. */
  | 'only-here'
  /** It is, and bibliotek.dk is not mentioned: the person is asked. */
  | 'unknown'

/** Reads whether a report is about Digital Artikelservice and what it says of bibliotek.dk. Sentences in lower case. */
export function articleService(sentences: readonly string[], path: string): ArticleService {
  const text = sentences.join(' ')
  const about = ARTICLE.test(text) || (/tsart/u.test(path) && /artik|bestil|kopi/u.test(text))
  if (!about) return 'other'
  const at = sentences.findIndex((sentence) => OTHER_SITE.test(sentence))
  if (at === -1) return /begge steder/u.test(text) ? 'both' : 'unknown'
  // What is said of bibliotek.dk stands in that sentence or the next.
  const said = sentences.slice(at, at + 2).join(' ')
  const there = said.slice(Math.max(0, said.search(OTHER_SITE) - 120))
  if (FINE_THERE.test(sentences[at] ?? '')) return 'only-here'
  if (THERE_TOO.test(there) && !FINE_THERE.test(there)) return 'both'
  if (THERE_TOO.test(sentences[at] ?? '')) return 'both'
  return FINE_THERE.test(there) ? 'only-here' : 'unknown'
}
