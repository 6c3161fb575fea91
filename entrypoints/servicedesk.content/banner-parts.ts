import { text } from './api.ts'
import type { BannerActions, BannerContent } from './banner.ts'
import { icon, mark } from './icons.ts'
import type { Row } from './rows.ts'

export interface Drawing {
  readonly content: BannerContent
  /** The content as it is by the time of a press: elements of the page come and go under the same names. */
  readonly latest: () => BannerContent | undefined
  readonly actions: BannerActions
  readonly say: (message: string) => void
  readonly folded: boolean
  readonly fold: () => void
}

/** Everything inside the banner's box, drawn anew. */
export function drawBanner(document: Document, drawing: Drawing): HTMLElement {
  const { rows = [] } = drawing.content
  const place = element(document, rows.length === 0 ? 'div.ch-sd__in.ch-sd__in--one' : 'div.ch-sd__in')
  place.append(lead(document, drawing))
  if (rows.length === 0) return place
  const list = element(document, 'ul.ch-sd__list')
  // Safari drops the list from a list without bullets.
  list.setAttribute('role', 'list')
  list.setAttribute('aria-label', text('banner_list_label'))
  list.append(...rows.map((row) => line(document, row, drawing)))
  place.append(list)
  return place
}

function lead(document: Document, drawing: Drawing): HTMLElement {
  const { content } = drawing
  const box = element(document, 'div.ch-sd__lead')
  const heading = element(document, 'h2')
  const words = element(document, 'div')
  for (const sentence of content.heading) words.append(element(document, 'span', sentence), ' ')
  heading.append(mark(document), words)
  box.append(heading)
  if (content.lead !== '') box.append(element(document, 'p', content.lead))
  box.append(buttons(document, drawing))
  if (content.small !== undefined) box.append(element(document, 'p.ch-small', content.small))
  return box
}

function buttons(document: Document, drawing: Drawing): HTMLElement {
  const { send, copyAll } = drawing.content
  const box = element(document, 'div.ch-btns')
  if (send !== undefined) {
    const label = text('banner_button_gotoField', { field: send.name })
    const go = button(document, { id: 'send', look: 'ch-btn--gold', label })
    go.append(icon(document, 'down'))
    go.addEventListener('click', () => goTo(drawing.latest()?.send?.element))
    box.append(go)
  }
  if (copyAll !== undefined) {
    const copy = button(document, { id: 'all', look: 'ch-btn--gold', label: text('banner_button_copyAll') })
    copy.addEventListener('click', () => copyValue(drawing, copyAll, text('banner_field_description')))
    box.append(copy)
  }
  const label = text(drawing.folded ? 'banner_button_show' : 'banner_button_hide')
  const fold = button(document, { id: 'fold', look: 'ch-btn--cover', label })
  fold.setAttribute('aria-expanded', String(!drawing.folded))
  fold.addEventListener('click', drawing.fold)
  box.append(fold)
  return box
}

function line(document: Document, row: Row, drawing: Drawing): HTMLElement {
  const item = element(document, row.missing ? 'li.ch-fill.is-missing' : 'li.ch-fill')
  const words = element(document, 'p')
  words.append(element(document, 'b', row.label), ' ', element(document, 'span', row.note))
  item.append(icon(document, row.missing ? 'alert' : 'solved'), words, rowButton(document, row, drawing))
  return item
}

function rowButton(document: Document, { id, label, action: { kind } }: Row, drawing: Drawing): HTMLElement {
  const labels = { copy: 'banner_button_copy', save: 'banner_button_save', go: 'banner_button_goto' } as const
  const made = button(document, { id, look: 'ch-btn--small', label: text(labels[kind]) })
  made.append(element(document, 'span.ch-sr', ` ${label}`))
  if (kind !== 'go') made.prepend(icon(document, kind))
  made.addEventListener('click', () => act(id, drawing))
  return made
}

function act(id: string, drawing: Drawing): void {
  const row = drawing.latest()?.rows?.find((one) => one.id === id)
  if (row === undefined) return
  const { action, label } = row
  if (action.kind === 'go') goTo(action.element)
  else if (action.kind === 'save') drawing.actions.save(action.index)
  else copyValue(drawing, action.value, label)
}

function copyValue({ actions, say }: Drawing, value: string, label: string): void {
  void actions.copy(value, label).then((message) => say(message))
}

function goTo(target: HTMLElement | undefined): void {
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

function button(
  document: Document,
  about: { readonly id: string; readonly look: string; readonly label: string },
): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `ch-btn ${about.look}`
  made.dataset['id'] = about.id
  made.append(about.label)
  return made
}

/** A new element, named as a stylesheet would: `ul.ch-sd__list`. */
function element(document: Document, named: string, content = ''): HTMLElement {
  const [tag = '', ...classes] = named.split('.')
  const made = document.createElement(tag)
  if (classes.length > 0) made.className = classes.join(' ')
  made.textContent = content
  return made
}
