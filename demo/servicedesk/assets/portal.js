// The request form: drawn late, keeps its own state from input events alone, and sends that state, as the portal's application does.
const boot = JSON.parse(document.querySelector('#boot').textContent)
const state = { summary: boot.summary, description: boot.description, library: '', files: [], inlineFiles: 0 }

setTimeout(draw, boot.hydrationMs)

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

function draw() {
  const form = element('form', { 'data-testid': 'request-create-form', novalidate: '' })
  const send = element('button', { type: 'submit', class: 'primary' }, 'Send')
  form.append(
    element('h1', {}, boot.name),
    element('p', { class: 'note' }, 'Obligatoriske felter er markeret med en stjerne *'),
    field('summary', 'Opsummering', true, textInput('summary', 'summary')),
    field('description', 'Beskrivelse', true, boot.editor === 'rich' ? richEditor() : plainEditor()),
    field('customfield_10050', 'Bibliotek', true, textInput('customfield_10050', 'library')),
    attachments(),
    element('div', { class: 'actions' }, send),
  )
  form.addEventListener('submit', submit)
  document.querySelector('#root').replaceChildren(form)
}

function field(id, label, required, control) {
  const name = element('label', { for: id, id: `${id}-label` }, label)
  if (required) name.append(element('span', { class: 'star', 'aria-hidden': 'true' }, ' *'))
  return element(
    'div',
    { class: 'field', 'data-field-id': id },
    name,
    control,
    element('p', { class: 'error', id: `${id}-error` }),
  )
}

// Controlled: what did not come through an input event is thrown away when the field loses focus.
function controlled(input, key) {
  input.value = state[key]
  input.addEventListener('input', () => {
    state[key] = input.value
  })
  input.addEventListener('blur', () => {
    if (input.value !== state[key]) input.value = state[key]
  })
  return input
}

function textInput(id, key) {
  return controlled(
    element('input', { type: 'text', id, name: id, autocomplete: 'off', 'aria-required': 'true' }),
    key,
  )
}

function plainEditor() {
  return controlled(
    element('textarea', { id: 'description', name: 'description', rows: '12', 'aria-required': 'true' }),
    'description',
  )
}

function richEditor() {
  const paragraph = element('p', {}, element('br'))
  const editor = element(
    'div',
    {
      class: 'ProseMirror',
      id: 'ak-editor-textarea',
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': 'description-label',
      'data-editor-id': 'demo',
    },
    paragraph,
  )
  editor.addEventListener('input', () => {
    wrapLooseText(editor)
    state.description = readEditor(editor)
  })
  // The editor's own file input: a picture put in here lands in the text, not among the attachments.
  const trap = element('input', {
    type: 'file',
    'data-testid': 'media-picker-file-input',
    hidden: '',
    multiple: '',
  })
  trap.addEventListener('change', () => {
    state.inlineFiles += trap.files.length
    editor.append(element('p', { class: 'inline-media' }, '[billede i teksten]'))
    trap.value = ''
  })
  const bar = element(
    'div',
    { class: 'bar', role: 'toolbar', 'aria-label': 'Formatering' },
    element('button', { type: 'button' }, 'Fed'),
    element('button', { type: 'button' }, 'Liste'),
  )
  return element('div', { class: 'ak-editor' }, bar, editor, trap)
}

// ProseMirror knows blocks only: text that the browser put beside them becomes one paragraph with hard breaks.
function wrapLooseText(editor) {
  const loose = [...editor.childNodes].filter((node) => node.nodeName !== 'P')
  if (loose.length === 0) return
  const paragraph = element('p')
  loose[0].before(paragraph)
  paragraph.append(...loose)
  getSelection().selectAllChildren(paragraph)
  getSelection().collapseToEnd()
}

function readEditor(editor) {
  const lines = []
  for (const block of editor.childNodes) {
    let text = ''
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) text += node.data
      else if (node.nodeName === 'BR') text += '\n'
      else for (const child of node.childNodes) walk(child)
    }
    walk(block)
    lines.push(text.endsWith('\n') ? text.slice(0, -1) : text)
  }
  return lines.join('\n')
}

function attachments() {
  const list = element('ul', { class: 'previews' })
  const note = element('p', { class: 'error', role: 'alert' })
  const input = element('input', {
    type: 'file',
    multiple: '',
    class: 'offstage',
    'data-testid': 'media-picker-file-input',
  })
  const add = (files) => {
    for (const file of files) {
      if (boot.refuseFiles) note.textContent = 'Vedhæftning er slået fra.'
      else if (file.size > boot.uploadLimitBytes) note.textContent = `${file.name} er for stor.`
      else setTimeout(() => show(file), 250)
    }
  }
  const show = (file) => {
    state.files.push(file)
    list.append(
      element(
        'li',
        { 'data-testid': 'media-file-card-view', 'aria-label': file.name },
        element('span', {}, file.name),
      ),
    )
  }
  input.addEventListener('change', () => {
    add([...input.files])
    input.value = ''
  })
  const browse = element('button', { type: 'button' }, 'Gennemse')
  browse.addEventListener('click', () => input.click())
  const zone = element(
    'div',
    { id: 'attachment-dropzone-container', class: 'zone' },
    'Træk filer hertil, indsæt et skærmbillede, eller ',
    browse,
    input,
  )
  zone.addEventListener('dragover', (event) => event.preventDefault())
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    add([...event.dataTransfer.files])
  })
  return element(
    'div',
    { class: 'field', 'data-field-id': 'attachment' },
    element('span', { class: 'label' }, 'Vedhæft filer'),
    zone,
    list,
    note,
  )
}

async function submit(event) {
  event.preventDefault()
  const required = {
    summary: state.summary,
    description: state.description,
    customfield_10050: state.library,
  }
  let complete = true
  for (const [id, value] of Object.entries(required)) {
    const missing = value.trim() === ''
    document.querySelector(`#${id}-error`).textContent = missing ? 'Feltet skal udfyldes.' : ''
    if (missing) complete = false
  }
  if (!complete) return
  const body = new FormData()
  body.set('requestTypeId', boot.requestTypeId)
  body.set('summary', state.summary)
  body.set('description', state.description)
  body.set('customfield_10050', state.library)
  for (const file of state.files) body.append('file', file, file.name)
  const response = await fetch('/rest/servicedesk/1/customer/portal/4/request', { method: 'POST', body })
  const made = await response.json()
  if (response.ok) location.assign(made.url)
  else document.querySelector('#summary-error').textContent = made.errorMessage
}
