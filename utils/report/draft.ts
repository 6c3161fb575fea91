import type { Brand } from '../base/brand.ts'
import type { EpochMs } from '../base/time.ts'
import type { CaseRoute } from '../support/policy.ts'

export type DraftId = Brand<string, 'DraftId'>
export type PictureId = Brand<string, 'PictureId'>

export type CoverKind = 'cpr' | 'patron' | 'phone' | 'mail' | 'card' | 'password' | 'name' | 'own'

/** A solid box over personal data, in picture pixels. */
export interface Cover {
  readonly id: string
  readonly kind: CoverKind
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What points at the fault, in picture pixels. */
export type Mark =
  | {
      readonly id: string
      readonly kind: 'frame'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | {
      readonly id: string
      readonly kind: 'arrow'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
    }
  | {
      readonly id: string
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
    }
  | {
      readonly id: string
      readonly kind: 'pen'
      readonly points: readonly { readonly x: number; readonly y: number }[]
    }

/** A picture of a draft. The blob with its size lives beside it in the draft store; covers are burnt in when it leaves. */
export interface Picture {
  readonly id: PictureId
  /** `billede-1.png`. */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly covers: readonly Cover[]
  readonly marks: readonly Mark[]
  readonly crop?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Parts of the page details; each line can be left out by the person. */
export const diagnosticKeys = [
  'library',
  'address',
  'pageTitle',
  'form',
  'field',
  'release',
  'browser',
  'window',
  'language',
  'time',
  'extension',
  'messages',
  'errors',
  'actions',
] as const

export type DiagnosticKey = (typeof diagnosticKeys)[number]

export interface DiagnosticLine {
  readonly key: DiagnosticKey
  /** Danish label as it stands in the report: `Adresse`. */
  readonly label: string
  readonly values: readonly string[]
  readonly removed: boolean
}

/** Answers that only one kind of case asks for; the boxes that all kinds share stand in `Draft` itself. */
export type AnswerKey =
  /** Wish: when and how often the need arises. */
  | 'when'
  /** Wish: an idea for a solution; may stay empty. */
  | 'idea'
  /** DBC: one of Match, Rangering, Oplysninger på en post, Forside. */
  | 'topic'
  /** DBC: the words, exactly as they were searched for. */
  | 'searchWords'
  /** DBC: address of the same search in FBI-API. */
  | 'fbiLink'
  /** DBC: title, creator, edition, number of the record. */
  | 'material'
  /** Det Kgl. Bibliotek: address of the same article in bibliotek.dk. */
  | 'otherAddress'
  /** Det Kgl. Bibliotek: title, journal, year. */
  | 'article'
  /** The network: what was tried. */
  | 'tried'

export type HandoverState = 'created' | 'opened' | 'filled' | 'verified' | 'failed' | 'expired'

export interface Draft {
  readonly id: DraftId
  readonly createdAt: EpochMs
  readonly changedAt: EpochMs
  readonly route: CaseRoute
  /** True once the person chose the route herself; proposals then keep away. */
  readonly routeChosen: boolean
  readonly title: string
  /** What happened; in a wish the need. */
  readonly happened: string
  /** What was expected; in a wish what gets better, and for whom. */
  readonly expected: string
  /** One step a line; in a wish how it is done today. */
  readonly steps: string
  /** Who is affected; in a wish who has the need. */
  readonly affected: string
  readonly answers?: Readonly<Partial<Record<AnswerKey, string>>>
  readonly lookedAt: readonly string[]
  readonly diagnostics: readonly DiagnosticLine[]
  readonly pictures: readonly Picture[]
  /** Names of people that the page showed, such as that of the person signed in: taken out of all that leaves, and never leave. */
  readonly names?: readonly string[]
  readonly handover?: { readonly state: HandoverState; readonly at: EpochMs }
  /** Set when the portal showed the created case. */
  readonly caseKey?: string
  readonly caseUrl?: string
}

/** Something taken out of the text before it is shown. */
export interface Redaction {
  readonly kind: CoverKind | 'login-link' | 'token'
  /** Danish label of the part of the report it stood in: `Adresse`. */
  readonly where: string
}

/** A file of the report: a picture of the draft, or a text that stands here whole. */
export interface ReportFile {
  readonly pictureId?: PictureId
  readonly text?: string
  readonly name: string
  readonly type: string
}

/** Exactly what leaves the browser; the preview shows this and nothing else. */
export interface ReportPayload {
  readonly summary: string
  readonly description: string
  readonly files: readonly ReportFile[]
  readonly redactions: readonly Redaction[]
}
