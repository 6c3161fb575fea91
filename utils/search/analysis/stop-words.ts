import { foldText } from './fold.ts'
import { rootWord } from './stem.ts'

// Words that carry no topic in a question about the CMS. "ny" and "hvornår" are left out: they tell what is asked.
const danish = `
  ad af alle alt anden andet at bare blev blive bliver bør da de dem den denne der deres det dette dig din dine disse dit
  dog du efter eftersom egen eget egne eller en end endnu er et fordi for fra få får før gerne gør gøre ham han har
  havde have hende her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i ifm igen ikke ind ja jeg jer
  jeres jo kan kunne lige man mange med meget mellem men mere mig min mine mit må måske nej noget nogen nogle nok
  nu når og også om op os over på samt se selv set sig sin sine sit skal skulle som sted så sådan sådant således tak
  til under ud uden var ved vi via vil ville vor vores være været
  evt fx osv mv bl.a dvs inkl mht pga jf ca
`
const english =
  'a an and are as at be by for from how i in is it my of on or so the to what when where which with you your'

// Verbs and nouns of any question: they stay in the index, and count little in a query.
const weak = `
  lave vælge bruge finde prøve undgå dukke hedde folk ting mulig virke hjælp hjælpe problem gå komme se vide ønske
  forskellig flere bestemt rigtig lige hurtig nem egen vores sætte ligge stå sker ske spørgsmål måde eksempel
  lære forstå skrive gælder betyder hjemmeside website site cms system ændre
`

const stopWords = new Set(`${danish} ${english}`.split(/\s+/).filter(Boolean).map(foldText))

const weakRoots = new Set(
  weak
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => rootWord(foldText(word))),
)

/** True for the root of a word that says little of what a question is about. */
export function isWeakWord(root: string): boolean {
  return weakRoots.has(root)
}

/** True for a folded word that is left out of the index and of queries that have other words. */
export function isStopWord(folded: string): boolean {
  return stopWords.has(folded)
}
