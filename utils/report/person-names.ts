/** Accounts that are named after the work, and what such a name would also take out of a text. */
const ROLES =
  /^(?:admin(?:istrator)?|bibliotek(?:et|ar)?|bruger|editor|formidler|gæst|guest|local|lokal|redakt(?:ion(?:en)?|ør)|root|support|system|test|user|web(?:master|redaktør)?)\d*$/iu

/**
 * Those of a page's account names that may be taken out of a text without making it unreadable: not the names of roles,
 * which are words of the CMS as well (`/admin/content`).
 */
export function personNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => !ROLES.test(name.trim()))
}
