import { text } from './api.ts'

/** One line of the banner: a field or a file, how it stands, and what can be done about it. */
export interface Row {
  /** Steady while the banner stands, so that a line and the focus in it survive a change. */
  readonly id: string
  readonly label: string
  readonly note: string
  readonly missing: boolean
  /** Somebody's own text stands in it. */
  readonly occupied?: boolean
  readonly action: RowAction
}

type RowAction =
  | { readonly kind: 'copy'; readonly value: string }
  | { readonly kind: 'save'; readonly index: number }
  | { readonly kind: 'go'; readonly element: HTMLElement }

export type FieldState = 'filled' | 'occupied' | 'missing'
export type FileState = 'attached' | 'waiting' | 'unseen' | 'unattached' | 'refused' | 'large'

export function fieldRow(row: {
  readonly id: string
  readonly label: string
  readonly state: FieldState
  readonly value: string
}): Row {
  const notes = {
    filled: () => text('banner_row_filled', { n: row.value.length.toLocaleString(text('locale_code')) }),
    occupied: () => text('banner_row_occupied'),
    missing: () => text('banner_row_missing'),
  }
  return {
    id: row.id,
    label: row.label,
    note: notes[row.state](),
    missing: row.state !== 'filled',
    occupied: row.state === 'occupied',
    action: { kind: 'copy', value: row.value },
  }
}

export function fileRow(
  name: string,
  state: FileState,
  about: { readonly index: number; readonly limit: string },
): Row {
  const notes = {
    attached: () => text('banner_row_attached'),
    waiting: () => text('banner_row_waiting'),
    unseen: () => text('banner_row_unseen'),
    unattached: () => text('banner_row_unattached'),
    refused: () => text('banner_row_refused'),
    large: () => text('banner_row_large', { limit: about.limit }),
  }
  return {
    id: `file-${about.index}`,
    label: name,
    note: notes[state](),
    missing: state !== 'attached',
    action: { kind: 'save', index: about.index },
  }
}

export function requiredRow(label: string, element: HTMLElement): Row {
  return {
    id: `required-${label}`,
    label,
    note: text('banner_row_required'),
    missing: true,
    action: { kind: 'go', element },
  }
}

/** Missing first, else in the order of the form. */
export function sortedRows(rows: readonly Row[]): readonly Row[] {
  return [...rows.filter((row) => row.missing), ...rows.filter((row) => !row.missing)]
}
