/** Words that a public or internal path of the CMS stands for. */
const paths: readonly (readonly [RegExp, string])[] = [
  [/^\/user\/me\/favorites/, 'huskeliste'],
  [/^\/user\/me\/reservations/, 'reserveringer'],
  [/^\/user\/me\/loans/, 'låneoversigt lån'],
  [/^\/user\/me/, 'lånerstatus brugerprofil'],
  [/^\/user\/register/, 'brugeroprettelse'],
  [/^\/(?:user\/)?login/, 'login'],
  [/^\/advanced-?search/, 'avanceret søgning'],
  [/^\/search/, 'søgning'],
  [/^\/work\//, 'værkvisning'],
  // What stands before the number of a record tells that it is an article of a journal or a newspaper.
  [/^\/work\/.*(?:-tsart|type=artikel)/, 'artikler'],
  [/^\/work\/.*-avis/, 'artikler infomedia'],
  [/^\/work\/.*type=e-?bog/, 'e-bøger'],
  [/^\/work\/.*type=lydbog/, 'lydbøger'],
  [/^\/(?:arrangementer|events)(?:\?|$)/, 'arrangementsoversigt arrangementer'],
  [/^\/(?:arrangementer|events)\/|eventseries/, 'arrangement'],
  [/^\/events\/series|eventseries/, 'arrangementsserie'],
  [/^\/events\/add/, 'oprettelse'],
  [/^\/(?:artikler|articles)/, 'artikler'],
  [/^\/(?:biblioteker|branch)/, 'filial biblioteker'],
  [/^\/node\/add\/article/, 'oprettelse artikel'],
  [/webform/, 'webforms formular'],
  [/\/(?:media|files)/, 'medier filer'],
  [/opening-hours/, 'åbningstider'],
  [/\/menu/, 'menu'],
  [/\/taxonomy/, 'taksonomi'],
  [/^\/admin\/people/, 'brugere'],
  [/\/edit(?:\?|$)|^\/node\/add|^\/admin\/content/, 'redigering indhold'],
]

/** What the path of a page says in the sources' words; empty for the front page and unknown paths. */
export function pathWords(path: string): string {
  const bare = path.split('#')[0] ?? ''
  return paths.flatMap(([where, words]) => (where.test(bare) ? [words] : [])).join(' ')
}
