import type { Fault } from '../server/faults.ts'
import type { SentFile } from '../server/form-data.ts'

export interface DeskCase {
  readonly key: string
  readonly requestTypeId: string
  readonly summary: string
  readonly description: string
  readonly library: string
  readonly files: readonly SentFile[]
  readonly createdAt: number
  readonly status: 'Modtaget' | 'I gang' | 'Løst'
}

export interface RequestType {
  readonly id: string
  readonly name: string
  readonly description: string
}

/** What a test may change about the Servicedesk while it runs, and what it may look at afterwards. */
export interface DeskControl {
  /** Which editor the description field has. */
  editor: 'plain' | 'rich'
  /** The form is drawn so long after the page has loaded. */
  hydrationMs: number
  uploadLimitBytes: number
  /** Attachments are turned down, as an administrator can decide. */
  refuseFiles: boolean
  /** The account may see the portal but create nothing. */
  mayCreate: boolean
  restFault?: Fault | undefined
  readonly cases: DeskCase[]
}

export interface Desk {
  readonly control: DeskControl
  readonly create: (sent: Omit<DeskCase, 'key' | 'createdAt' | 'status'>) => DeskCase
}

export const deskId = '4'
export const desk = {
  id: deskId,
  projectId: '10041',
  projectName: 'Folkebibliotekernes CMS',
  projectKey: 'CMS',
} as const
export const requestGroup = { id: '12', name: 'Folkebibliotekernes CMS' } as const
export const requestTypes: readonly RequestType[] = [
  { id: '61', name: 'Indmeld fejl', description: 'Noget virker ikke, som det skal.' },
  { id: '62', name: 'Udviklingsønsker', description: 'Et behov, som CMS’et ikke dækker i dag.' },
  { id: '63', name: 'Spørgsmål', description: 'Andet, der handler om jeres site.' },
]

const hourMs = 3_600_000

/** A desk with a few cases of the library's own; new ones count from CMS-2100. */
export function createDesk(now: number): Desk {
  const seed = (key: string, summary: string, status: DeskCase['status'], hoursAgo: number): DeskCase => ({
    key,
    requestTypeId: '61',
    summary,
    description: summary,
    library: 'Eksempelbiblioteket',
    files: [],
    createdAt: now - hoursAgo * hourMs,
    status,
  })
  const cases = [
    seed('CMS-2061', 'Teaserbillede forsvinder, når artiklen gemmes', 'I gang', 50),
    seed('CMS-2044', 'Arrangementer kan ikke klones', 'Løst', 900),
    seed('CMS-1990', 'Åbningstider står på forkert dag', 'Løst', 3400),
  ]
  const control: DeskControl = {
    editor: 'plain',
    hydrationMs: 600,
    uploadLimitBytes: 10_000_000,
    refuseFiles: false,
    mayCreate: true,
    cases,
  }
  let next = 2100
  return {
    control,
    create(sent) {
      const made: DeskCase = { ...sent, key: `CMS-${next}`, createdAt: Date.now(), status: 'Modtaget' }
      next += 1
      cases.unshift(made)
      return made
    },
  }
}
