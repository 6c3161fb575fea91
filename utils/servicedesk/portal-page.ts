/** What the portal shows in its tab. */
export type PortalPage =
  /** Its login, or any page that asks for one. */
  | { readonly kind: 'login' }
  /** A request form; `requestTypeId` stands in the address. */
  | { readonly kind: 'create'; readonly requestTypeId: string }
  /** A case whose key stands both in the address and on the page. */
  | { readonly kind: 'case'; readonly key: string }
  /** A form's address that answers that this account may not. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'other' }

const LOGIN_PATH = /\/(?:user\/login|jsd-login|login)(?:[/?.]|$)/u
const CREATE_PATH = /\/portal\/([^/]+)\/(?:group\/[^/]+\/)?create\/(\d+)\/?$/u
const CASE_PATH = /\/portal\/([^/]+)\/([A-Z][A-Z0-9]*-\d+)\/?$/u
const REFUSED =
  /ikke (?:adgang|tilladelse|rettigheder?)|mangler (?:adgang|tilladelse)|(?:don.t|do not) have (?:access|permission)|not authori[sz]ed|no permission/iu

/** Reads what page of which portal this is, from the address first and the page second; another portal is `other`. */
export function readPortalPage(document: Document, address: string, portalId: string): PortalPage {
  const { pathname } = new URL(address)
  if (LOGIN_PATH.test(pathname)) return { kind: 'login' }
  const created = CASE_PATH.exec(pathname)
  const key = created?.[2]
  if (created?.[1] === portalId && key !== undefined) {
    return hasText(document, key) ? { kind: 'case', key } : { kind: 'other' }
  }
  const create = CREATE_PATH.exec(pathname)
  if (create?.[1] === portalId && create[2] !== undefined) {
    if (asksForLogin(document)) return { kind: 'login' }
    return isRefusal(document) ? { kind: 'refused' } : { kind: 'create', requestTypeId: create[2] }
  }
  return asksForLogin(document) ? { kind: 'login' } : { kind: 'other' }
}

/** A login drawn in place of a page: it asks for a password, or for the address of an account alone. */
function asksForLogin(document: Document): boolean {
  if (document.querySelector('input[type="password"]') !== null) return true
  return document.querySelector('form[action*="login" i] input, [data-testid*="login" i] input') !== null
}

function isRefusal(document: Document): boolean {
  const main = document.querySelector('main, [role="main"], #content') ?? document.body
  // The header's search field is no form to fill in.
  if (main?.querySelector('textarea, input[type="text"], input:not([type]), [contenteditable="true"]'))
    return false
  return REFUSED.test((main?.textContent ?? '').slice(0, 4000))
}

function hasText(document: Document, text: string): boolean {
  return (document.body?.textContent ?? '').includes(text) || document.title.includes(text)
}
