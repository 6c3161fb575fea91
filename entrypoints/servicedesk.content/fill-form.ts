import type { HandoverTask } from '../../utils/messaging/protocol.ts'
import { attachFiles, fileOutcome } from '../../utils/servicedesk/attach-files.ts'
import { fieldText, fillField } from '../../utils/servicedesk/fill-field.ts'
import { findFileInput, requestForm } from '../../utils/servicedesk/find-fields.ts'
import { findField, isTooLarge, KEYS, type Filling } from './filling.ts'
import { formRows } from './form-rows.ts'
import type { Row } from './rows.ts'

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

interface Options extends Pick<Filling, 'document' | 'files' | 'limitBytes'> {
  readonly task: HandoverTask
}

/** Fills in one form of one page; a page that draws its form anew gets a new filler. */
export function createFiller({ document, task, files, limitBytes }: Options): FormFiller {
  const filling: Filling = {
    document,
    values: task.payload,
    files,
    limitBytes,
    own: new Set(),
    given: false,
    waiting: true,
  }
  return {
    isReady: () => KEYS.some((key) => findField(filling, key) !== null),
    fill: (touched) => fillForm(filling, touched),
    rows: (touched) => formRows(filling, touched),
    stopWaiting() {
      filling.waiting = false
    },
  }
}

function fillForm(filling: Filling, touched: ReadonlySet<EventTarget>): boolean {
  const { values, own, given } = filling
  let acted = false
  for (const key of KEYS) {
    const element = findField(filling, key)
    if (element === null || touched.has(element) || values[key] === '') continue
    acted ||= fieldText(element).trim() === ''
    if (fillField(element, values[key]) === 'filled') own.add(key)
  }
  const form = requestForm(filling.document)
  if (form !== null) giveFiles(form, filling)
  return acted || filling.given !== given
}

function giveFiles(form: Element, filling: Filling): void {
  const fitting = filling.files
    .filter((one) => !isTooLarge(filling, one) && fileOutcome(form, one.file.name) === 'unseen')
    .map(({ file }) => file)
  const input = findFileInput(form)
  if (filling.given || fitting.length === 0 || input === null) return
  filling.given = attachFiles(input, fitting)
}
