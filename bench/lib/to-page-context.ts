import type { MessageType, PageContext } from '../../utils/context/page-context.ts'
import type { JudgedContext } from './judged-set.ts'

/** A judged context as the page reader would give it; machine names of fields are not in the set and stay empty. */
export function toPageContext(judged: JudgedContext): PageContext {
  const fields = judged.fieldLabels.map((label) => ({ name: '', label }))
  return {
    cms: 'drupal-10',
    theme: 'gin',
    view: judged.path === '/user/login' ? 'login' : 'admin',
    host: 'www.bibliotek.example',
    path: judged.path,
    title: judged.title,
    siteName: 'Biblioteket',
    language: 'da',
    ...(judged.formId === undefined ? {} : { form: { id: judged.formId } }),
    fields,
    ...(judged.focusedField === undefined ? {} : { focusedField: { name: '', label: judged.focusedField } }),
    messages: judged.messages.map(({ type, text }) => ({ type: toType(type), text })),
    components: [],
  }
}

function toType(type: string): MessageType {
  return type === 'error' || type === 'warning' ? type : 'status'
}
