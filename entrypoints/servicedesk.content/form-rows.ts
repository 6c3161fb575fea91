import { fileOutcome } from '../../utils/servicedesk/attach-files.ts'
import { fieldLabel } from '../../utils/servicedesk/field-label.ts'
import { fieldText, holdsText } from '../../utils/servicedesk/fill-field.ts'
import { requestForm, type TextKey } from '../../utils/servicedesk/find-fields.ts'
import { emptyRequiredFields } from '../../utils/servicedesk/read-form.ts'
import { text } from './api.ts'
import { findField, isTooLarge, KEYS, type Filling, type PortalFile } from './filling.ts'
import { fieldRow, fileRow, requiredRow, type FieldState, type FileState, type Row } from './rows.ts'

/** How everything stands in the form; nothing where there is none. */
export function formRows(filling: Filling, touched: ReadonlySet<EventTarget>): readonly Row[] {
  const form = requestForm(filling.document)
  if (form === null) return []
  const fields = KEYS.map((key) => ({ key, element: findField(filling, key) }))
  const texts = fields.map(({ key, element }) =>
    fieldRow({
      id: key,
      label: (element === null ? '' : fieldLabel(element)) || text(`banner_field_${key}`),
      state: element === null ? 'missing' : fieldState(filling, { key, element }, touched),
      value: filling.values[key],
    }),
  )
  const limit = `${((filling.limitBytes ?? 0) / 1_000_000).toLocaleString(text('locale_code'), { maximumFractionDigits: 1 })} MB`
  const files = filling.files.map((one) =>
    fileRow(one.file.name, fileState(filling, form, one), { index: one.index, limit }),
  )
  const required = emptyRequiredFields(form)
    .filter(({ element }) => !fields.some((one) => one.element === element))
    .map(({ label, element }) => requiredRow(label, element))
  return [...texts, ...files, ...required]
}

function fieldState(
  { values, own }: Filling,
  { key, element }: { readonly key: TextKey; readonly element: HTMLElement },
  touched: ReadonlySet<EventTarget>,
): FieldState {
  if (holdsText(element, values[key])) return 'filled'
  if (fieldText(element).trim() === '') return 'missing'
  if (!own.has(key)) return 'occupied'
  // An editor that took only a part, or changed it, has not got the report.
  return touched.has(element) ? 'filled' : 'missing'
}

function fileState(filling: Filling, form: Element, one: PortalFile): FileState {
  const outcome = fileOutcome(form, one.file.name)
  if (outcome !== 'unseen') return outcome
  // A limit of nothing means that attachments are switched off.
  if (isTooLarge(filling, one)) return filling.limitBytes === 0 ? 'refused' : 'large'
  if (!filling.given) return 'unattached'
  return filling.waiting ? 'waiting' : 'unseen'
}
