import type { RouteSignal } from './route-signal.ts'

/** Something the CMS cannot do today. */
export const wishSignals: readonly RouteSignal[] = [
  {
    route: 'wish',
    weight: 3,
    says: /\b(?:vi|jeg|man|\p{L}+(?:rne|erne|er|ene|ere))(?: \w+){0,2} (?:savner|efterlyser|drømmer om|efterspørger|efterspurgte?)\b|\b(?:vi|jeg|lånerne|brugerne|borgerne|kollegerne) ønsker\b|ønsker (?:os|sig)\b|\p{L}+ ønsker (?:os|sig)/u,
  },
  {
    route: 'wish',
    weight: 3,
    says: /\bvil (?:rigtig |meget |så |også |jo |selv )*gerne (?:selv |også |bare )*(?:kunne|have|se|have mulighed)\b|ville (?:rigtig |meget |så )*gerne\b/u,
  },
  {
    route: 'wish',
    weight: 3,
    says: /^(?:og |men |måske |jeg tænkte på, om )?(?:kunne|ku) (?:man|vi|de|i|den|det|der|lånerne|brugerne|systemet)\b.*\?|^(?:og |men )?kan (?:man|den|det|i|vi|der) ikke (?:bare|få|laves?|gøre|gøres|også|selv|komme|blive|trykke)\b.*\?|(?:kan|kunne) (?:man|vi|i|der) ikke (?:få|lave|tilføje|indføre|bygge|trykke)[^.]*\?|^kunne [^.]{3,90}\?|^kunne (?:man|vi|i|der|den|det) (?:ikke )?(?:få|have|lave|blive|gøre|tilføje)/u,
  },
  {
    route: 'wish',
    weight: 3,
    says: /(?:det )?(?:ville|vil|kunne) (?:da |jo |altså )?være (?:en )?(?:(?:så|meget|virkelig|super|rigtig) )?(?:stor hjælp|kæmpe hjælp|hjælp|lettelse|rart|dejligt|smart|fint|godt|skønt|nyttigt|fantastisk|oplagt|fedt|lækkert|praktisk)/u,
  },
  {
    route: 'wish',
    weight: 2.5,
    says: /\b(?:ønske|ønsker|ønskes|udviklingsønske|ønskeliste|forslag til (?:en )?(?:forbedring|ny)|forbedringsforslag|god ide|idé)(?!\p{L})/u,
    unless: /(?:hvis|når|låneren|som) [^.]{0,20}ønsk/u,
  },
  {
    route: 'wish',
    weight: 2,
    says: /^(?:lad|giv|vis|skjul|gør det muligt|tilføj|indfør|mulighed for|mere|flere|bedre|knap (?:til|så)|ny|ønske)\b/u,
  },
  {
    route: 'wish',
    weight: 1.5,
    says: /\bi dag (?:er der kun|kan (?:man|vi|de|lånerne) (?:kun|ikke)|skal (?:man|vi|de|lånerne)|må (?:man|vi|de))|som det er nu|som det er i dag|på nuværende tidspunkt|lige nu kan (?:man|vi) kun/u,
  },
  {
    route: 'wish',
    weight: 2.5,
    says: /\b(?:vi|jeg|der) mangler (?:en|et|noget|nogle|muligheden?|flere)\b|mangler (?:en )?(?:mulighed|funktion|måde|genvej|indstilling)|ingen (?:mulighed|måde|funktion)|^mangler (?:en|et|noget)\b/u,
    unless: /pludselig|plejer|før |forsvundet/u,
  },
  {
    route: 'wish',
    weight: 2,
    says: /\bmulighed(?:en)? for at\b|burde (?:\p{L}+ ){0,2}(?:kunne|have|være (?:en|et|muligt|mulighed))|\bgid\b|bare (?:der|man|vi|den) (?:kunne|var)|hvorfor kan man ikke|kun (?:få )?lov (?:til )?at|hvis man (?:bare )?kunne|så man kunne|en måde at\b/u,
    unless: /havde før|plejer/u,
  },
  {
    route: 'wish',
    weight: 1.5,
    says: /\bså (?:folk|lånerne|brugerne|man|vi|de|andre|redaktøren) (?:kan|kunne|let|nemt|selv|slipper)\b|knap så /u,
  },
  {
    route: 'wish',
    weight: 1.5,
    says: /\bskal (?:selvfølgelig |også |gerne |jo )+kunne\b|selv (?:kunne )?(?:bestemme|styre|vælge|skrive|sætte)\b|(?:kunne|skulle) (?:man |vi |der )?(?:måske )?(?:få|have) (?:sit|sin|deres|et|en) egen?t?\b/u,
  },
  {
    route: 'wish',
    weight: 3,
    says: /(?:tænke (?:mig|os)\b|vi foreslår|(?:er der|har i|findes der) planer|tænk hvis|tænk om|hvad med at|ville det være muligt|er det muligt at få)|(?:funktion|knap|mulighed|genvej|felt|visning)\w* (?:ville|kunne) (?:spare|hjælpe|gøre|lette)|ville (?:spare|give (?:god )?mening|gøre det (?:nemmere|lettere)|lette|hjælpe)|noget (?:man|i|vi) kan (?:bygge|lave|tilføje)/u,
  },
  {
    route: 'wish',
    weight: 1.5,
    says: /(?:spørger|spurgt|spørgsmålet|efterspørgsel|efterspurgt|bedt om)[^.]{0,60}(?:om|efter|:|$)/u,
    given: /jævnligt|tit|ofte|hele tiden|mange|flere/u,
    unless: /hvad|hvorfor|dk-|hvor /u,
  },
  {
    route: 'wish',
    weight: 1,
    says: /besværligt|omstændeligt|håbløst|klikke? sig ihjel|mange klik|i hånden hver|manuelt|tager for lang tid|overskueligt|overskue|drukner/u,
  },
]
