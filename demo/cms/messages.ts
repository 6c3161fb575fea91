import { escapeHtml } from '../server/http.ts'

export type MessageType = 'error' | 'warning' | 'status'

const titles: Record<MessageType, string> = {
  error: 'Fejlmeddelelse',
  warning: 'Advarsel',
  status: 'Statusmeddelelse',
}

/** Messages as the server renders them; the empty fallback element stands on every page. */
export function serverMessages(type: MessageType, texts: readonly string[]): string {
  const fallback = '<div data-drupal-messages-fallback class="hidden messages-list"></div>'
  if (texts.length === 0) return fallback
  const content =
    texts.length === 1
      ? escapeHtml(texts[0] ?? '')
      : `<ul class="messages__list">${texts.map((text) => `<li class="messages__item">${escapeHtml(text)}</li>`).join('')}</ul>`
  return `${fallback}<div data-drupal-messages class="messages-list"><div class="messages__wrapper"><div role="contentinfo" aria-labelledby="message-${type}-title" class="messages-list__item messages messages--${type}"><div class="messages__header"><h2 id="message-${type}-title" class="messages__title">${titles[type]}</h2></div><div class="messages__content">${content}</div></div></div></div>`
}
