import type { HandoverTask } from '../../utils/messaging/protocol.ts'
import { attachFiles, fileOutcome } from '../../utils/servicedesk/attach-files.ts'
import { fieldLabel } from '../../utils/servicedesk/field-label.ts'
import { fieldText, fillField, holdsText } from '../../utils/servicedesk/fill-field.ts'
import {
  findFileInput,
  findTextField,
  requestForm,
  type TextKey,
} from '../../utils/servicedesk/find-fields.ts'
import { emptyRequiredFields } from '../../utils/servicedesk/read-form.ts'
import { text } from './api.ts'
import { fieldRow, fileRow, requiredRow, type FieldState, type FileState, type Row } from './rows.ts'

/** A file of the report in the page's memory. */
export interface PortalFile {
  readonly index: number
  readonly file: File
}

export interface FormFiller {
  /** Whether the form is there to be filled in. */
  readonly isReady: () => boolean
  /**
   * Fills in what is empty and not in `touched`; true when there was something to do. May be called again: what stands
   * is left alone, and a file is given once.
   */
  readonly fill: (touched: ReadonlySet<EventTarget>) => boolean
  /** How everything stands now, read from the form; what the person changed in `touched` is as she wants it. */
  readonly rows: (touched: ReadonlySet<EventTarget>) => readonly Row[]
  /** No more waiting for names of files. */
  readonly stopWaiting: () => void
}

interface Options {
  readonly document: Document
  readonly task: HandoverTask
  readonly files: readonly PortalFile[]
  /** What Servicedesk takes at most, in bytes; undefined where it does not say. */
  readonly limitBytes: number | undefined
}

const KEYS: readonly TextKey[] = ['summary', 'description']

/** Fills in one form of one page; a page that draws its form anew gets a new filler. */
export function createFiller({ document, task, files, limitBytes }: Options): FormFiller {
  const values: Readonly<Record<TextKey, string>> = {
    summary: task.payload.summary,
    description: task.payload.description,
  }
  /** Fields that this filler filled in, so that a person's changes to them are hers and not "occupied". */
  const own = new Set<TextKey>()
  let given = false
  let waiting = true
  const form = () => requestForm(document)
  const field = (key: TextKey) => {
    const place = form()
    return place === null ? null : findTextField(place, key)
  }
  const tooLarge = ({ file }: PortalFile) => limitBytes !== undefined && file.size > limitBytes

  const giveFiles = (place: Element) => {
    const fitting = files.filter((one) => !tooLarge(one) && fileOutcome(place, one.file.name) === 'unseen')
    const input = findFileInput(place)
    if (given || fitting.length === 0 || input === null) return
    given = attachFiles(
      input,
      fitting.map(({ file }) => file),
    )
  }

  const fieldState = (
    key: TextKey,
    element: HTMLElement | null,
    touched: ReadonlySet<EventTarget>,
  ): FieldState => {
    if (element === null) return 'missing'
    if (holdsText(element, values[key])) return 'filled'
    if (fieldText(element).trim() === '') return 'missing'
    if (!own.has(key)) return 'occupied'
    // An editor that took only a part, or changed it, has not got the report.
    return touched.has(element) ? 'filled' : 'missing'
  }

  const fileState = (place: Element, one: PortalFile): FileState => {
    const outcome = fileOutcome(place, one.file.name)
    if (outcome !== 'unseen') return outcome
    // A limit of nothing means that attachments are switched off.
    if (tooLarge(one)) return limitBytes === 0 ? 'refused' : 'large'
    if (!given) return 'unattached'
    return waiting ? 'waiting' : 'unseen'
  }

  return {
    isReady: () => KEYS.some((key) => field(key) !== null),
    fill(touched) {
      const before = given
      let acted = false
      for (const key of KEYS) {
        const element = field(key)
        if (element === null || touched.has(element) || values[key] === '') continue
        acted ||= fieldText(element).trim() === ''
        if (fillField(element, values[key]) === 'filled') own.add(key)
      }
      const place = form()
      if (place !== null) giveFiles(place)
      return acted || given !== before
    },
    rows(touched) {
      const place = form()
      if (place === null) return []
      const elements = KEYS.map((key) => ({ key, element: field(key) }))
      const texts = elements.map(({ key, element }) =>
        fieldRow({
          id: key,
          label: (element === null ? '' : fieldLabel(element)) || text(`banner_field_${key}`),
          state: fieldState(key, element, touched),
          value: values[key],
        }),
      )
      const limit = `${((limitBytes ?? 0) / 1_000_000).toLocaleString(text('locale_code'), { maximumFractionDigits: 1 })} MB`
      const names = files.map((one) =>
        fileRow(one.file.name, fileState(place, one), { index: one.index, limit }),
      )
      const required = emptyRequiredFields(place)
        .filter(({ element }) => !elements.some((one) => one.element === element))
        .map(({ label, element }) => requiredRow(label, element))
      return [...texts, ...names, ...required]
    },
    stopWaiting() {
      waiting = false
    },
  }
}
