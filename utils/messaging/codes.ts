import type { ErrorCode } from '../base/error-code.ts'

const known: Readonly<Record<ErrorCode, true>> = {
  offline: true,
  'network-timeout': true,
  'network-failed': true,
  'rate-limited': true,
  'source-blocked': true,
  'source-changed': true,
  'too-large': true,
  'not-json': true,
  'not-found': true,
  'signed-out': true,
  forbidden: true,
  'bad-message': true,
  'context-lost': true,
  unexpected: true,
  'page-blocked': true,
  'picture-gesture': true,
  'picture-busy': true,
  'picture-failed': true,
  'picture-left': true,
  'picture-kind': true,
  'picture-count': true,
  'storage-full': true,
  'storage-failed': true,
  'policy-locked': true,
  'file-unread': true,
  'desk-access': true,
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(known, value)
}

/** The code of something thrown: its own where it bears one, a full disk and a broken store by name, else `unexpected`. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof Error && isErrorCode(error.message)) return error.message
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'storage-full'
  return name === 'InvalidStateError' || name === 'AbortError' ? 'storage-failed' : 'unexpected'
}
