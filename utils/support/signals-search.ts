import type { RouteSignal } from './route-signal.ts'

const RECORD =
  /bog|bøger|titel|titler|materiale|film|lydbog|post\b|posten|værk|udgave|tegneserie|forfatter|\/work|\/search|tidsskrift|noder|\bspil/u
const SEARCHING = /søg|slår? [^.]{0,30}\bop\b|resultat|træf\b|hits?\b|\/search|\/advancedsearch|finde/u
const SEARCH_PAGE =
  /(?:^|\s)\/(?:advancedsearch|search)|søgeresultat|søgning|søger|søgte|søg på|avanceret|træf\b|hitliste/u

/** Match, ranking, data of a record, covers: by the support page a matter for DBC. */
export const searchSignals: readonly RouteSignal[] = [
  { route: 'dbc', weight: 1.2, says: /^\/(?:advancedsearch|search(?!\/content))/u },
  { route: 'dbc', weight: 0.5, says: /^\/work/u },
  // Match: hits that are missing or do not belong.
  {
    route: 'dbc',
    weight: 3,
    says: /(?:dukker|kommer|kommet) (?:\w+ ){0,3}ikke (?:op|frem|med)|(?:finder|fremsøge|søge|finde) (?:\w+ ){0,4}(?:ingenting|intet|ikke|ingen)|kan ikke (?:\w+ )?(?:findes|finde|fremsøge|søges)|(?:ingen|nul|0|for få|for mange|forkerte|irrelevante|mærkelige|underlige) (?:træf|hits?|resultater|søgeresultater|bøger|ting)|får (?:jeg|man|vi) (?:\w+ ){0,3}(?:kun|ingen|helt andre)|der intet har med|ikke har noget med|hører ikke hjemme/u,
    given: SEARCHING,
    unless: /arrangement|nyhed|knap|åbningstid|indholdslist|print/u,
  },
  {
    route: 'dbc',
    weight: 2,
    says: /(?:dukker|kommer|kommet) (?:\w+ ){0,3}ikke (?:op|frem)|mangler der (?:bøger|titler|film|materialer)|er den væk|findes ikke/u,
    given: SEARCH_PAGE,
  },
  // Ranking.
  {
    route: 'dbc',
    weight: 3,
    says: /rækkefølge|rangering|rankes|relevans|sorter|(?:ligger|kommer|står|vises|er|skal stå) (?:\w+ ){0,3}(?:først|øverst|nederst|langt nede|længere nede|som nr|som nummer|nr\. \d|midt i|på side \d)|(?:burde|bør|skulle|skal) (?:da )?(?:være|stå|ligge|komme) (?:den )?(?:første|først|øverst)|nyeste (?:først|øverst)|tilfældigt ud|bladre forbi/u,
    given: SEARCH_PAGE,
    unless: /arrangement|nyhed|banner|menu|forsiden|bundet|åbner ikke|(?:trykke?r?|klikke?r?) på den/u,
  },
  // Filters and availability among the hits.
  {
    route: 'dbc',
    weight: 2.5,
    says: /filter|filtre|facet|flueben|afgræns|på hylden|sprogvalg|aldersgruppe/u,
    given: SEARCH_PAGE,
    unless: /knap|ikke til at trykke|ikke (?:trykke|klikke|foldes?|åbne|vælge)|usynlig|farve|telefon|mobil/u,
  },
  // Data on one record.
  {
    route: 'dbc',
    weight: 3.5,
    says: /(?:forkert|fejl i|fejl på|\banden\b|anden mands|byttet|byttet om|stavet|stavefejl|mangelfuld|mangler)\w*[^.]{0,45}\b(?:forfatter|titel|titlen|titler|udgivelsesår|årstal|emneord|sprog|serie|bind|udgave|genre|metadata|beskrivelse|illustrator|oplæser|instruktør|oversætter|forlag|oplysninger på posten|emne|materialetype|klassemærke|dk5|nummer i serien|note|anmeldelse)\w*/u,
    given: RECORD,
    unless: /arrangement|nyhed|\bfelt|billedtekst|alt-tekst|formular|knap/u,
  },
  {
    route: 'dbc',
    weight: 3.5,
    says: /\b(?:forfatter|titel|titlen|udgivelsesår|årstal|emneord|sprog|serie|genre|metadata|beskrivelse|illustrator|oplæser|instruktør|oversætter|forlag|emne|materialetype|aldersangivelse|målgruppe|anmeldelse)\w*[^.]{0,40}(?:forkert|stavet|en anden|hører ikke til|ikke (?:rigtig|passer)|passer ikke|er fejl|har intet med|byttet|hører til en anden|ved siden af|handler (?:slet )?(?:ikke )?om)/u,
    given: RECORD,
    unless: /arrangement|nyhed|\bfelt|billedtekst|formular|knap|sidens titel/u,
  },
  {
    route: 'dbc',
    weight: 3,
    says: /(?:står|registreret|angivet|katalogiseret|kategoriseret|klassificeret|opført|markeret|mærket) (?:\w+ ){0,3}som (?:\w+ ){0,3}(?:forfatter|bog\b|dvd|e-bog|voksen|børn|engelsk|dansk|roman|fagbog|lydbog|film|bind|skrevet)/u,
    given: RECORD,
  },
  {
    route: 'dbc',
    weight: 3.5,
    says: /(?:udgave|post|værk|bind|titel|titl|lydbog|bøger)\w*[^.]{0,60}(?:slået|blandet|rodet|klumpet|lagt|grupperet) sammen|under (?:det )?samme værk|dubletter|to ens poster|samlet forkert|serierækkefølge|bind \d+ (?:står|er) (?:som )?n(?:umme)?r|(?:serien|bind \d+|bindene)[^.]{0,40}(?:ikke (?:\p{L}+ )?sammen|forkert nummer)/u,
    given: RECORD,
  },
  {
    route: 'dbc',
    weight: 1.6,
    says: /\b(?:forfatteren?|titlen|udgivelsesåret|årstallet|emneordene?|sproget|genren|illustratoren|oplæseren|instruktøren|oversætteren|forlaget|materialetypen|målgruppen|beskrivelsen|serienummeret) (?:er|mangler|står|passer|viser)(?!\p{L})/u,
    given: /\/work/u,
    unless: /knap|klik|tryk|vises ikke|skærm/u,
  },
  // Covers.
  {
    route: 'dbc',
    weight: 4,
    says: /(?:bog|materiale|film)?(?:omslag|forsidebillede|forsidefoto|bogforside|coverbillede|cover)\w*|forside\w* (?:på|til|af|fra) (?:\w+ )?(?:bog|bøger|film|materiale|titel|værk|tegneserie|lydbog|roman|en anden)|(?:bogens?|bøgernes?|materialets|filmens|spillets|romanens) forside/u,
    given: /forkert|mangler|ingen|uden|anden|andet|fra en|ligner|gammel|grå|tom|væk|helt/u,
    unless:
      /artikel|arrangement|mediebibliotek|uploade?r?\b|banner|beskær|karrusel|for (?:stor|lille|stort|småt)|overlapper|skæv/u,
  },
  {
    route: 'dbc',
    weight: 2.5,
    says: /(?:forkerte?|helt andet|gal(?:t)?) (?:\w+ )?(?:billede|forside|foto)/u,
    given: /\/work|\/search|bogen|bog\b|materialet/u,
    unless: /artikel|arrangement|uploade?r?\b/u,
  },
  {
    route: 'dbc',
    weight: 3,
    says: /forside|omslag|cover|samme billede/u,
    given: /(?:^|\s)\/work/u,
    unless: /hjemmeside|(?:på|fra|til) forsiden(?: |$)(?!af)|for (?:stor|lille)|skæv|uploade?r?\b/u,
  },
]
