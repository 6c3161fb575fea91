// Behaviour of the CMS stand-in: messages that come by script, and modal dialogs that hold the focus the way jQuery UI does.
const settings = JSON.parse(
  document.querySelector('[data-drupal-selector="drupal-settings-json"]').textContent,
)
const titles = { error: 'Fejlmeddelelse', warning: 'Advarsel', status: 'Statusmeddelelse' }

function addMessage(type, text) {
  let list = document.querySelector('[data-drupal-messages]')
  if (!list) {
    list = document.createElement('div')
    list.className = 'messages-list'
    list.setAttribute('data-drupal-messages', '')
    const wrapper = document.createElement('div')
    wrapper.className = 'messages__wrapper'
    list.append(wrapper)
    document.querySelector('[data-drupal-messages-fallback]').after(list)
  }
  const id = `${type}-${document.querySelectorAll('[data-drupal-message-id]').length + 1}`
  const message = document.createElement('div')
  message.className = `messages-list__item messages messages--${type}`
  message.setAttribute('role', type === 'status' ? 'status' : 'alert')
  message.setAttribute('data-drupal-message-id', id)
  message.setAttribute('data-drupal-message-type', type)
  message.setAttribute('aria-label', titles[type])
  const head = document.createElement('div')
  head.className = 'messages__header'
  const title = document.createElement('h2')
  title.className = 'messages__title'
  title.textContent = titles[type]
  head.append(title)
  const content = document.createElement('div')
  content.className = 'messages__content'
  content.textContent = text
  message.append(head, content)
  list.querySelector('.messages__wrapper').append(message)
}

let closeDialog

function openDialog(template) {
  if (closeDialog) return
  const dialog = document.importNode(template.content, true).firstElementChild
  const overlay = document.createElement('div')
  overlay.className = 'ui-widget-overlay ui-front'
  document.body.append(dialog, overlay)
  document.documentElement.classList.add('demo-no-scroll')
  const focusFirst = () => dialog.querySelector('.ui-dialog-content input, .ui-dialog-content button').focus()
  const holdFocus = (event) => {
    if (event.target instanceof Element && event.target.closest('.ui-dialog')) return
    event.preventDefault()
    focusFirst()
  }
  closeDialog = () => {
    document.removeEventListener('focus', holdFocus, true)
    dialog.remove()
    overlay.remove()
    document.documentElement.classList.remove('demo-no-scroll')
    closeDialog = undefined
  }
  document.addEventListener('focus', holdFocus, true)
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeDialog()
  })
  dialog.querySelector('.ui-dialog-titlebar-close').addEventListener('click', () => closeDialog())
  dialog.querySelector('.media-library-select')?.addEventListener('click', () => closeDialog())
  focusFirst()
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]')
  if (opener) {
    event.preventDefault()
    openDialog(document.querySelector(`#demo-${opener.dataset.opens}`))
  }
  const late = event.target.closest('[data-late-message]')
  if (late) setTimeout(() => addMessage(late.dataset.lateMessage, late.dataset.lateText), 300)
})

for (const { type, text } of settings.demo?.lateMessages ?? []) setTimeout(() => addMessage(type, text), 600)
