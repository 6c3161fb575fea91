import type { RouteSignal } from './route-signal.ts'

/** Looks and workings of the website and the CMS. */
export const faultSignals: readonly RouteSignal[] = [
  {
    route: 'servicedesk',
    weight: 2,
    says: /virker (?:\w+ )?ikke|fungerer ikke|(?:sker|skete) (?:der )?(?:ingenting|ikke noget|intet)|går (?:den )?i stå|gået i stå|fejlbesked|fejlmeddelelse|fejlkode|en fejl\b|fejler|rød (?:bjælke|boks)|forsvind|forsvundet|mister|mistet|hopper|(?:tom|blank|hvid) side|hænger fast|siden hænger|låser sig|i stykker|er død|dødt|er tom\b|gør ikke noget|gjorde ikke noget|tygger|springer/u,
  },
  {
    route: 'servicedesk',
    weight: 1.5,
    says: /\bpludselig|ikke længere|\bplejer|\bfør (?:var|kunne|virkede|stod)|efter (?:den )?(?:sidste |seneste )?(?:opdatering|release)|siden (?:opdateringen|releasen|i går|i mandags|i morges)|\bigen(?:nem)? nu|holdt op|indtil (?:i går|for nylig)|sidste (?:uge|år) (?:virkede|fik|kunne)/u,
  },
  {
    route: 'servicedesk',
    weight: 3,
    says: /(?:stod|skrev|skrevet|lovet|annonceret|ifølge|står)[^.]{0,60}(?:man nu|nu kan|rettet|løst|ordnet|kommet|skulle virke)|(?:release ?notes?|nyhedsbrev\w*)[^.]{0,60}(?:kan|nu|rettet)/u,
  },
  {
    route: 'servicedesk',
    weight: 1.5,
    says: /kan (?:\w+ )?ikke (?:\w+ )?(?:gemme|åbne|åbnes|slette|oprette|redigere|uploade|bestille|købe|købes|sætte|kopiere|klikke|scrolle|rulle|få lov|forny|reservere|tilmelde|bestilles|udgive|godkende|sorteres?|filtreres?|foldes?)/u,
  },
  {
    route: 'servicedesk',
    weight: 1.5,
    says: /hvad (?:gør|har) (?:vi|jeg) (?:gjort )?forkert|hvad (?:er det lige |)?(?:jeg )?skal (?:jeg )?gøre|er der noget galt|er det noget med|hvad er der galt|hvordan får (?:jeg|vi)/u,
  },
  {
    route: 'servicedesk',
    weight: 1.5,
    says: /\bknap(?:pen|perne|per)?\b|ikonet|symbol|layout|design|skrifttype|farve(?:n|rne)?\b|overlapper|skærm|rulle|tastatur|touch|menu(?:en)?\b|mobil(?:en|visning)|telefonen|udseende/u,
  },
  {
    route: 'servicedesk',
    weight: 2.5,
    says: /(?:vises|vist|viser|står) (?:slet |overhovedet )ikke[^.]{0,40}(?:på (?:posten|siden|materialesiden|værksiden)|alle (?:materialer|poster|bøger))/u,
  },
]
