import { findTextField, requestForm, type TextKey } from '../../utils/servicedesk/find-fields.ts'

/** A file of the report in the page's memory. */
export interface PortalFile {
  readonly index: number
  readonly file: File
}

/** What is to go into the form of a page, and how far that has come. */
export interface Filling {
  readonly document: Document
  readonly values: Readonly<Record<TextKey, string>>
  readonly files: readonly PortalFile[]
  /** What Servicedesk takes at most, in bytes; undefined where it does not say. */
  readonly limitBytes: number | undefined
  /** Fields that were filled in here, so that a person's changes to them are hers and not "occupied". */
  readonly own: Set<TextKey>
  /** The form has been given the files. */
  given: boolean
  /** Their names may still come up. */
  waiting: boolean
}

export const KEYS: readonly TextKey[] = ['summary', 'description']

/** Looked for anew each time: a page may draw its form again whenever something is filled in. */
export function findField({ document }: Filling, key: TextKey): HTMLElement | null {
  const form = requestForm(document)
  return form === null ? null : findTextField(form, key)
}

export function isTooLarge({ limitBytes }: Filling, { file }: PortalFile): boolean {
  return limitBytes !== undefined && file.size > limitBytes
}
