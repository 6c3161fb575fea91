import type { ComponentChildren } from 'preact'

/** What every step of a report shows in its cover. */
export interface ReportFrame {
  readonly title: string
  /** The state of saving. */
  readonly note: ComponentChildren
}
