/** Pages where "øverst" and "mangler" are about the CMS's own content. */
export const ownContent =
  /arrangement|kalender|foredrag|workshop|nyhed|åbningstid|\/events|\/arrangementer|\/artikler|indholdsliste|\/admin/u

/** What the library has written itself is found by the CMS, not by DBC. */
export const madeHere =
  /(?:vores|vore) (?:egne |egen )?(?:artik|nyhed|sider|side\b|indhold|arrangement)|vi (?:selv )?har (?:selv )?(?:skrevet|lavet|oprettet)|jeg (?:selv )?har (?:skrevet|lavet|oprettet)|indholdssøgning/u

/** On these pages the library's own content is edited or shown; DBC's search is not at work there. */
export const ownPages = /^\/(?:admin|media|taxonomy|events|arrangementer|artikler|biblioteker|node|user\/\d)/u
