import { searchUnits } from '../query/search-units.ts'
import type { Reason } from '../result.ts'
import type { Gathering } from './word-evidence.ts'

/** Of the words, what a piece of news must answer to be about the same thing. */
const enough = 0.66
/** Among news that fits about as well the newest is meant. */
const asGood = 0.75

/**
 * Adds the newest dated text that is about some words of the page, such as the note of the release that brought a field.
 * It is one at most, since news is never more than a supplement to guidance.
 */
export function addNews(
  { index, evidence }: Gathering,
  { text, score, reason }: { readonly text: string; readonly score: number; readonly reason: Reason },
): void {
  const { hits } = searchUnits(index, text, { ownWords: true, news: 1 })
  const fitting = hits.filter(
    ({ unit, covered }) => covered >= enough && index.pageNews[index.unitPage[unit] ?? 0] === 1,
  )
  const least = asGood * (fitting[0]?.score ?? 0)
  const [newest] = fitting
    .filter(({ score: own }) => own >= least)
    .toSorted((a, b) => (index.unitDay[b.unit] ?? 0) - (index.unitDay[a.unit] ?? 0))
  if (newest) evidence.push({ unit: newest.unit, score, reason })
}
