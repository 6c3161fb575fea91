import type { EpochMs } from '../base/time.ts'

/** What can keep a source from answering; a part of the product's error codes. */
export type SourceCode =
  | 'offline'
  | 'network-timeout'
  | 'network-failed'
  | 'rate-limited'
  | 'source-blocked'
  | 'source-changed'
  | 'too-large'
  | 'not-json'
  | 'not-found'
  | 'signed-out'
  | 'forbidden'

export interface SourceFailure {
  readonly ok: false
  readonly code: SourceCode
  readonly host: string
  /** When the host says that it may be asked again. */
  readonly retryAt?: EpochMs
}

export type SourceReply<Value> = { readonly ok: true; readonly value: Value } | SourceFailure

export interface SourceFile {
  /** Path in the manual's repository, NFC: `_indhold/artikel.md`. */
  readonly path: string
  /** Git's id of the content where the source knows it, else a name that differs from all of them; equal ids mean equal text. */
  readonly sha: string
  readonly bytes: number
}

export interface SourceListing {
  /** Steady name of this state of the manual. */
  readonly revision: string
  /** Given back at the next listing to be told "unchanged" cheaply. */
  readonly etag?: string
  /** Sorted by path. */
  readonly files: readonly SourceFile[]
}

/**
 * Where the manual's text comes from. A source lists first and reads files after; it never keeps anything itself.
 * `origin` changes whenever listings of before must not be compared with listings of now.
 */
export interface KnowledgeSource {
  readonly origin: string
  /** Comes with the extension: a copy to begin with, however old, that no news is to be had from. */
  readonly packed?: true
  /** Only for a copy that would otherwise be missing or more than a day old. */
  readonly lastResort?: true
  list(known: { readonly etag?: string }): Promise<SourceReply<SourceListing | 'unchanged'>>
  /** The text of a file of the listing, checked against its id. */
  read(listing: SourceListing, file: SourceFile): Promise<SourceReply<string>>
}
