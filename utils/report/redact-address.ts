import { findPersonalData } from './personal-data.ts'
import { removedMark, type RedactionKind } from './redaction-words.ts'

export interface Redacted {
  readonly text: string
  readonly kinds: readonly RedactionKind[]
}

/** Drupal's one-time login is a path, and the page it leads to carries a parameter that lets the password be changed. */
const LOGIN_PATH = /\/(?:[a-z]{2}\/)?user\/reset(?:\/[^?#]*)?/iu
const LOGIN_PARAMETERS = new Set(['pass-reset-token', 'pass_reset_token'])
const SECRET_PARAMETER =
  /^(?:.*(?:token|secret|signature|passw|session|apikey|api_key|csrf).*|sig|sid|auth|code|state|nonce|otp|pwd|pass|jwt|key|ticket|samlresponse|samlrequest|relaystate|form_build_id|hash|h|itok)$/iu
const OPAQUE = /^(?=.*\d)(?=.*\p{L})[\w.~%-]{28,}$/u

/**
 * Takes out of an address what opens a door or names a person: one-time login links, tokens, user and password,
 * secrets in the fragment, mail addresses and CPR numbers in parameters and path. What was taken out stands after the address.
 * Anything that is no http address comes back as it is, but without a one-time login path.
 */
export function redactAddress(address: string): Redacted {
  if (!URL.canParse(address)) return redactPath(address)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return redactPath(address)
  const kinds: RedactionKind[] = []
  let { pathname } = url
  const user = /^https?:\/\/[^/?#]*@/iu.test(address)
  if (user) kinds.push('password')
  if (LOGIN_PATH.test(pathname) && pathname.split('/').length > 3) {
    kinds.push('login-link')
    pathname = pathname.replace(/(\/user\/reset).*/iu, '$1')
  }
  pathname = redactSegments(pathname, kinds)
  const search = redactSearch(url.search, kinds)
  const hash = redactFragment(url.hash, kinds)
  if (kinds.length === 0) return { text: address, kinds }
  const bare = `${url.protocol}//${url.host}${pathname}${search}${hash}`
  return { text: [bare, ...new Set(kinds.map((kind) => removedMark(kind)))].join(' '), kinds }
}

/** The same for an internal path such as `/node/3/edit?token=…`. */
function redactPath(path: string): Redacted {
  if (!path.startsWith('/') || !URL.canParse(path, 'https://path.invalid')) return { text: path, kinds: [] }
  const base = 'https://path.invalid'
  const { text, kinds } = redactAddress(base + path)
  return kinds.length === 0 ? { text: path, kinds } : { text: text.replace(base, ''), kinds }
}

function redactSegments(pathname: string, kinds: RedactionKind[]): string {
  return pathname
    .split('/')
    .map((segment) => {
      const kind = personalKind(decode(segment))
      if (kind === undefined) return segment
      kinds.push(kind)
      return '…'
    })
    .join('/')
}

function redactSearch(search: string, kinds: RedactionKind[]): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => {
      if (pair === '') return false
      const [name = '', ...rest] = pair.split('=')
      const kind = parameterKind(decode(name), decode(rest.join('=')))
      if (kind !== undefined) kinds.push(kind)
      return kind === undefined
    })
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

function parameterKind(name: string, value: string): RedactionKind | undefined {
  if (LOGIN_PARAMETERS.has(name) || /\/user\/reset\/\d/iu.test(value)) return 'login-link'
  if (/pass-reset-token/iu.test(value)) return 'login-link'
  if (value === '') return undefined
  if (SECRET_PARAMETER.test(name)) return 'token'
  if (/^(?:patron|laaner|låner|card|kort)(?:id|[-_]id|number|nummer|nr)?$/iu.test(name)) return 'patron'
  if (/[?&](?:\w*token|code|sid)=/iu.test(value) || OPAQUE.test(value)) return 'token'
  return personalKind(value)
}

function redactFragment(hash: string, kinds: RedactionKind[]): string {
  if (hash === '') return ''
  const value = decode(hash.slice(1))
  if (/(?:token|code|state|session)\w*=/iu.test(value) || OPAQUE.test(value)) {
    kinds.push('token')
    return ''
  }
  const kind = personalKind(value)
  if (kind === undefined) return hash
  kinds.push(kind)
  return ''
}

/** Only what cannot be an id counts inside an address: bare phone numbers look like numbers of records. */
function personalKind(text: string): RedactionKind | undefined {
  return findPersonalData(text.replaceAll('+', ' ')).find(({ kind, start, end }) => {
    if (kind !== 'phone') return true
    return /[ +]/u.test(text.slice(start, end))
  })?.kind
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray percent sign: the raw text is searched instead.
    return text
  }
}
