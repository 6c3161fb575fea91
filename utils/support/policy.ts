import type { IsoDate } from '../base/time.ts'

/** Where a case belongs. */
export type CaseRoute = 'servicedesk' | 'dbc' | 'kb' | 'urgent' | 'wish'

/** A proposal, never a decision: the person can always change it. `undefined` route means "unsure, choose yourself". */
export interface RouteProposal {
  readonly route?: CaseRoute
  /** 0–1. */
  readonly confidence: number
  /** The words or page that spoke for it, for display. */
  readonly evidence: readonly string[]
}

/** The association's rules for support, as dated data; code knows none of these numbers. */
export interface SupportPolicy {
  readonly id: string
  readonly validFrom: IsoDate
  /** Day and git blob of the support page that it was written from. */
  readonly writtenFrom: { readonly date: IsoDate; readonly blob?: string }
  readonly entitledPerLibrary: number
  readonly entitledMail: string
  readonly hours: {
    readonly weekdays: readonly number[]
    readonly opens: string
    readonly closes: string
    readonly closedOnHolidays: boolean
    readonly alsoClosed: readonly string[]
    readonly reducedInHolidayPeriods: boolean
  }
  readonly answerWorkingDays: number
  /** Largest file that the Servicedesk is taken to accept until it says its own limit. */
  readonly attachmentBytes: number
  readonly urgentPrefix?: string
  readonly monitor?: string
  readonly routes: readonly CaseRoute[]
  readonly dbcAddress?: string
  /** Where faults of Digital Artikelservice go that show in bibliotek.dk too. */
  readonly kbAddress?: string
  readonly requestTypes: { readonly fault: readonly string[]; readonly wish: readonly string[] }
  readonly ownDevelopment?: { readonly mail: string; readonly terms: string }
}
