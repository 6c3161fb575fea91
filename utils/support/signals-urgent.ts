import type { RouteSignal } from './route-signal.ts'

const SITE = String.raw`(?:hjemmesiden?|websitet?|sitet?|webstedet|(?:hele|vores|bibliotekets|kommunens) (?:side|hjemmeside|site|website)n?|siden|det hele|alting|hele (?:biblioteks)?systemet|cms'?et)`
const DOWN = String.raw`(?:nede|ned|væk|død|dødt|stille|lukket ned|utilgængelige?|crashet|gået i sort)`
const LOGIN = String.raw`(?:logge?r? (?:sig |os |dem )?(?:ind|på)|login(?:net)?|komme? ind på (?:deres|sin|vores|min)|(?:låner)?nummer og (?:pin)?kode)`
const NOBODY = String.raw`(?:ingen (?:af |kan|kunne|kom|lån|med|bor|bru|per)|ingen$|hverken [^.]{2,40} eller|alle (?:vores |lånere|brugere|borgere|kunder)[^.]{0,30}(?:ikke|fejl|afvist|smidt)|ikke en eneste|samtlige|der er ikke nogen|(?:lånere|brugere|folk) kan (?:slet |overhovedet )ikke|(?:lånerne|brugerne|borgerne|kunderne|børnene) kan (?:slet |overhovedet |pludselig )?ikke)`

/** Site down or out of reach, or nobody can log in; tone alone says nothing. */
export const urgentSignals: readonly RouteSignal[] = [
  {
    route: 'urgent',
    weight: 5,
    says: new RegExp(String.raw`${NOBODY}.*${LOGIN}|${LOGIN}.*(?:for (?:alle|nogen|samtlige)|hos alle)`, 'u'),
    unless: /under \d+|nogle|enkelte|uden mitid|via app/u,
  },
  {
    route: 'urgent',
    weight: 4,
    says: new RegExp(
      String.raw`\blog(?:in|ge ind)[^.]{0,30}(?:er nede|nede for|ligger ned|virker (?:slet )?ikke for)`,
      'u',
    ),
    unless: /enkelte|en låner/u,
  },
  {
    route: 'urgent',
    weight: 4,
    says: new RegExp(
      String.raw`${SITE} (?:er|var|gik|ligger|står|har været|gået|er gået|lige|bare|nu|helt|desværre| )+ ?${DOWN}\b`,
      'u',
    ),
    unless: /\b(?:rulle|bladre|længere|linje|fra listen|kolonne)\b/u,
  },
  {
    route: 'urgent',
    weight: 4,
    says: /(?:vi har|der er) (?:ingen|ikke nogen) (?:hjemmeside|website|site)|(?:hjemmesiden?|sitet|websitet?|vores (?:side|site)) (?:svarer|loader|åbner|virker|kan|vil) (?:slet |overhovedet )?ikke(?! (?:vise|gemme|huske|finde|læse|sende))|(?:hjemmesiden?|sitet|websitet|hele siden|alle sider) (?:er|bliver|står) (?:\w+ )?(?:sort|blank|hvid|tom)\b|(?:kan|kommer) (?:slet |overhovedet )?ikke (?:komme )?ind på (?:hjemmesiden|sitet|vores (?:side|hjemmeside|site))/u,
  },
  {
    route: 'urgent',
    weight: 4,
    says: /ikke en eneste|ingen (?:er|kommer|kan|kom|slipper)[^.]{0,20} (?:igennem|ind)(?!\p{L})|alle (?:\p{L}+ )?(?:bliver|er) (?:smidt|afvist|logget) (?:af|ud)?/u,
    given: /logg|\bkoden?\b|login|mitid|konto/u,
    unless: /under \d+|nogle|enkelte/u,
  },
  {
    route: 'urgent',
    weight: 4,
    says: /(?:uanset|lige meget) (?:hvor|hvad|hvilke[nt]?)[^.]{0,30}(?:klik|går|tryk|åbner|taster)/u,
    given: /fejl|error|\b50\d\b|virker ikke|intet|ingenting/u,
    unless: /\bkun\b|formular|gemme/u,
  },
  {
    route: 'urgent',
    weight: 3.5,
    says: /(?:sort|hvid|blank|tom) (?:skærm|side)[^.]{0,30}(?:hele|alle|overalt)|(?:hele|alle) [^.]{0,30}(?:sort|hvid|blank)(?:e)? (?:skærm|side)/u,
    unless: /eb[oø]g|e-bog|læse|printe|print/u,
  },
  {
    route: 'urgent',
    weight: 3,
    says: /(?:alle|enhver|hver eneste|folk|lånere|borgere)[^.]{0,40}(?:går|kommer|klikker|vil) ind på (?:vores|hjemmesiden|sitet|siden)/u,
    given: /advarsel|fejl|certifikat|ikke privat|\b50\d\b|hvid|blank|sort skærm/u,
  },
  {
    route: 'urgent',
    weight: 4,
    says: /(?:ikke (?:er )?(?:privat|sikker)|certifikat(?:et)? (?:er )?udløb|usikker forbindelse|helsides advarsel)/u,
    unless: /formular|betaling/u,
  },
  {
    route: 'urgent',
    weight: 4,
    says: /(?:alle sider|hele (?:siden|sitet|hjemmesiden)|(?:uanset|lige meget) (?:hvad|hvor|hvilke[nt]?)|hver eneste side)[^.]{0,60}(?:fejl|intet|ingenting|sort|\b50\d\b|hvid|blank|tom\b|advarsel|gateway)/u,
  },
  {
    route: 'urgent',
    weight: 3,
    says: /\b(?:502|503|504)\b|bad gateway|service unavailable|can.t be reached|err_[a-z_]+|timed out|gik uventet galt|unexpected error/u,
    given: /hele|alle|overalt|forsiden|hjemmeside|sitet/u,
  },
  { route: 'urgent', weight: 1, says: /nabo[^.]{0,60}(?:samme|også)|(?:samme|også)[^.]{0,40}nabo/u },
  { route: 'urgent', weight: 0.5, says: /\bhaster\b|akut|nødsituation|kø ud/u },
]
