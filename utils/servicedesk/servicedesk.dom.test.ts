import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attachFiles, fileOutcome } from './attach-files.ts'
import { fieldLabel } from './field-label.ts'
import { fieldText, fillField } from './fill-field.ts'
import { findFileInput, findTextField, requestForm } from './find-fields.ts'
import { readPortalPage } from './portal-page.ts'
import { buttonName, emptyRequiredFields, findSendButton, portalErrors } from './read-form.ts'
import {
  chooseRequestType,
  deskError,
  formAddress,
  readRequestTypes,
  uploadLimitBytes,
} from './request-types.ts'

const text = 'Hvad skete der?\nFeltet er tomt.\n\nSådan sker det\n1. Åbn en artikel.'

const plainForm = `
  <form role="search"><input type="text" name="q" aria-label="Søg"></form>
  <form id="request">
    <div><label for="summary">Opsummering *</label><input id="summary" type="text" required></div>
    <div><label for="description">Beskrivelse *</label><textarea id="description" required></textarea></div>
    <div><label for="customfield_10050">Berørt modul *</label><select id="customfield_10050"><option value="">Vælg</option><option value="1">Artikel</option></select></div>
    <div><span class="field-label">Vedhæftede filer</span><div id="drop"><input type="file" multiple style="display:none" data-testid="media-picker-file-input"></div></div>
    <button type="button">Annullér</button><button type="submit">Send</button>
  </form>`

const richForm = `
  <main><form>
    <div data-testid="summary-field"><label for="f1">Hvad drejer det sig om?</label><input id="f1" type="text"></div>
    <div data-field-id="description"><span>Beskriv</span>
      <div class="akEditor"><div class="ProseMirror" contenteditable="true" role="textbox" aria-label="Description area"><p><span class="placeholder">Skriv her</span><br class="ProseMirror-trailingBreak"></p></div>
        <input type="file" multiple style="display:none" data-testid="media-picker-file-input"></div></div>
    <div id="attachment-dropzone-container"><input type="file" multiple style="display:none" data-testid="media-picker-file-input"><ul></ul></div>
    <button type="submit">Opret</button>
  </form></main>`

const form = () => requestForm(document)!
const show = (html: string) => {
  document.body.innerHTML = html
}

/** Stands in for the browser's editing: one paragraph a line as in Chromium, hard breaks as in Firefox. */
function pretendEditing(kind: 'paragraphs' | 'breaks') {
  document.execCommand = vi.fn((command: string, _ui?: boolean, value: string = '') => {
    if (command !== 'insertText') return true
    const editor = document.querySelector('.ProseMirror')!
    const lines: string[] = value.split('\n')
    editor.innerHTML =
      kind === 'paragraphs'
        ? lines
            .map((line) => `<p>${line === '' ? '<br class="ProseMirror-trailingBreak">' : line}</p>`)
            .join('')
        : `<p>${lines.join('<br>')}</p>`
    return true
  })
}

beforeEach(() => show(plainForm))
afterEach(() => {
  document.body.innerHTML = ''
})

describe('findTextField', () => {
  it('finds the fields of both forms, never the search field', () => {
    expect(findTextField(form(), 'summary')?.id).toBe('summary')
    expect(findTextField(form(), 'description')?.id).toBe('description')
    show(richForm)
    expect(findTextField(form(), 'summary')?.id).toBe('f1')
    expect(findTextField(form(), 'description')?.className).toBe('ProseMirror')
  })

  it('goes by the label when ids tell nothing', () => {
    show(
      '<form><label for="a">Resumé</label><input id="a" type="text"><label for="b">Beskrivelse</label><textarea id="b"></textarea><label for="c">Andet</label><textarea id="c"></textarea></form>',
    )
    expect(findTextField(form(), 'summary')?.id).toBe('a')
    expect(findTextField(form(), 'description')?.id).toBe('b')
  })

  it('does not guess between fields that say nothing', () => {
    show(
      '<form><label for="a">A</label><textarea id="a"></textarea><label for="b">B</label><textarea id="b"></textarea></form>',
    )
    expect(findTextField(form(), 'summary')).toBeNull()
    expect(findTextField(form(), 'description')).toBeNull()
  })

  it('passes over a hidden mirror of the editor', () => {
    show(
      richForm.replace(
        '<div class="akEditor">',
        '<textarea name="description" style="display:none"></textarea><div class="akEditor">',
      ),
    )
    expect(findTextField(form(), 'description')?.className).toBe('ProseMirror')
  })
})

describe('fillField', () => {
  it('types through the native setter and tells the page', () => {
    const field = findTextField(form(), 'description')!
    const heard: string[] = []
    form().addEventListener('input', () => heard.push('input'))
    form().addEventListener('change', () => heard.push('change'))
    const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!
    Object.defineProperty(field, 'value', {
      get: () => native.get!.call(field),
      set: () => {
        throw new Error('the framework keeps this setter for itself')
      },
    })
    expect(fillField(field, text)).toBe('filled')
    expect(heard).toEqual(['input', 'change'])
    expect(fieldText(field)).toBe(text)
  })

  it('never touches somebody’s text, and takes its own for done', () => {
    const field = findTextField(form(), 'summary') as HTMLInputElement
    field.value = 'Min egen titel'
    expect(fillField(field, 'Artikel: Tom')).toBe('occupied')
    expect(field.value).toBe('Min egen titel')
    expect(fillField(field, 'Min egen titel')).toBe('filled')
  })

  it.each(['paragraphs', 'breaks'] as const)('fills a rich-text editor that makes %s', (kind) => {
    show(richForm)
    pretendEditing(kind)
    const field = findTextField(form(), 'description')!
    expect(fillField(field, text)).toBe('filled')
    expect(
      vi.mocked(document.execCommand).mock.calls.filter(([command]) => command === 'insertText'),
    ).toEqual([['insertText', false, text]])
    expect(fieldText(field)).toContain('Feltet er tomt.\n')
    expect(fillField(field, text)).toBe('filled')
    expect(fillField(field, `${text} mere`)).toBe('occupied')
  })

  it('says so when an editor does not take the text', () => {
    show(richForm)
    document.execCommand = () => false
    expect(fillField(findTextField(form(), 'description')!, text)).toBe('missing')
  })
})

describe('findFileInput', () => {
  it('takes the attachment field, never the editor’s own', () => {
    expect(findFileInput(form())?.closest('#drop')).not.toBeNull()
    show(richForm)
    expect(findFileInput(form())?.parentElement?.id).toBe('attachment-dropzone-container')
  })

  it('gives up when only the editor has one', () => {
    show(richForm.replace(/<div id="attachment[\s\S]*?<\/div>/u, ''))
    expect(findFileInput(form())).toBeNull()
  })
})

describe('attachFiles and fileOutcome', () => {
  const file = new File(['x'], 'billede-1.png', { type: 'image/png' })

  it('hands the files over with a change that bubbles', () => {
    const input = findFileInput(form())!
    const names: string[] = []
    form().addEventListener('change', () => names.push(...[...(input.files ?? [])].map((one) => one.name)))
    expect(attachFiles(input, [file, new File(['y'], 'oplysninger.txt')])).toBe(true)
    expect(names).toEqual(['billede-1.png', 'oplysninger.txt'])
  })

  it('believes only a name that the form shows outside of its fields', () => {
    const field = findTextField(form(), 'description') as HTMLTextAreaElement
    field.value = 'Vedhæftet\nbillede-1.png'
    field.textContent = 'billede-1.png'
    expect(fileOutcome(form(), 'billede-1.png')).toBe('unseen')
    document
      .querySelector('#drop')!
      .insertAdjacentHTML('beforeend', '<div class="card"><span>billede-1.png</span></div>')
    expect(fileOutcome(form(), 'billede-1.png')).toBe('attached')
  })

  it('finds a shortened name by its title, and hears a refusal beside it', () => {
    show(richForm)
    const list = document.querySelector('#attachment-dropzone-container ul')!
    list.innerHTML = '<li><span title="billede-1.png">bille…png</span></li>'
    expect(fileOutcome(form(), 'billede-1.png')).toBe('attached')
    list.innerHTML = '<li><span>billede-1.png</span><span role="alert">Filen er for stor.</span></li>'
    expect(fileOutcome(form(), 'billede-1.png')).toBe('refused')
  })
})

describe('reading the form', () => {
  it('names fields without their mark and lists required ones that are empty', () => {
    expect(fieldLabel(findTextField(form(), 'summary')!)).toBe('Opsummering')
    expect(emptyRequiredFields(form()).map((one) => one.label)).toEqual([
      'Opsummering',
      'Beskrivelse',
      'Berørt modul',
    ])
    document.querySelector('select')!.value = '1'
    fillField(findTextField(form(), 'summary')!, 'Titel')
    expect(emptyRequiredFields(form()).map((one) => one.label)).toEqual(['Beskrivelse'])
  })

  it('counts a drawn select as chosen when it shows a choice', () => {
    const select = (value: string) =>
      `<form><textarea></textarea><label for="x">Bibliotek *</label><div class="css-control">${value}<input id="x" role="combobox" type="text"></div></form>`
    show(select(''))
    expect(emptyRequiredFields(form()).map((one) => one.label)).toEqual(['Bibliotek'])
    show(select('<div class="react-select__single-value">Fjordby</div>'))
    expect(emptyRequiredFields(form())).toEqual([])
  })

  it('reads the name of the button that sends', () => {
    expect(buttonName(findSendButton(form())!)).toBe('Send')
    show(richForm)
    expect(buttonName(findSendButton(form())!)).toBe('Opret')
  })

  it('repeats what the portal says is wrong', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="alert"> Udfyld  feltet </div><div role="alert" hidden>x</div>',
    )
    expect(portalErrors(document)).toEqual(['Udfyld feltet'])
  })
})

describe('readPortalPage', () => {
  const portal = 'https://desk.example/servicedesk/customer/portal/4'
  const read = (path: string) => readPortalPage(document, path, '4')

  it('tells login, form, case and everything else apart', () => {
    expect(read('https://desk.example/servicedesk/customer/user/login?destination=portal%2F4')).toEqual({
      kind: 'login',
    })
    expect(read(`${portal}/create/12?summary=x`)).toEqual({ kind: 'create', requestTypeId: '12' })
    expect(read(`${portal}/group/3/create/12`)).toEqual({ kind: 'create', requestTypeId: '12' })
    expect(read(portal)).toEqual({ kind: 'other' })
    expect(read('https://desk.example/servicedesk/customer/portal/9/create/12')).toEqual({ kind: 'other' })
  })

  it('believes in a case only when the page shows its key', () => {
    expect(read(`${portal}/CMS-2100`)).toEqual({ kind: 'other' })
    show('<h1>Artikel: Tom</h1><span>CMS-2100</span>')
    expect(read(`${portal}/CMS-2100`)).toEqual({ kind: 'case', key: 'CMS-2100' })
  })

  it('sees a login drawn in the page, and a refusal', () => {
    show('<form><input type="email"><input type="password"></form>')
    expect(read(`${portal}/create/12`)).toEqual({ kind: 'login' })
    show(
      '<header><form><input type="text" name="q"></form></header><main>Du har ikke tilladelse til at oprette sager her.</main>',
    )
    expect(read(`${portal}/create/12`)).toEqual({ kind: 'refused' })
  })
})

describe('request types', () => {
  const reply = {
    values: [
      { id: '7', name: 'Udviklingsønsker', portalId: '4' },
      { id: '12', name: 'Indmeld  Fejl', portalId: '4' },
      { id: '13', name: 'Lukket', portalId: '4', canCreateRequest: false },
      { id: '14', name: 'Andet', portalId: '9' },
      { id: '../x', name: 'Skæv' },
      null,
    ],
  }

  it('keeps what this account may create on this portal, and chooses by name', () => {
    const types = readRequestTypes(reply, '4')!
    expect(types.map((type) => type.id)).toEqual(['7', '12'])
    expect(chooseRequestType(types, ['Indmeld fejl'])?.id).toBe('12')
    expect(chooseRequestType(types, ['Findes ikke'])).toBeUndefined()
    expect(readRequestTypes('<html>', '4')).toBeUndefined()
  })

  it('puts only short values into an address', () => {
    const place = { origin: 'https://desk.example', portalId: '4', requestTypeId: '12' }
    expect(formAddress(place)).toBe('https://desk.example/servicedesk/customer/portal/4/create/12')
    expect(formAddress(place, { summary: 'Å & b', description: 'ø'.repeat(500) })).toBe(
      'https://desk.example/servicedesk/customer/portal/4/create/12?summary=%C3%85%20%26%20b',
    )
  })

  it('reads the limit of attachments', () => {
    expect(uploadLimitBytes({ enabled: true, uploadLimit: 1000 })).toBe(1000)
    expect(uploadLimitBytes({ enabled: false })).toBe(0)
    expect(uploadLimitBytes('nej')).toBeUndefined()
  })

  it.each([
    ['{"errorMessage":"Feltet mangler","i18nErrorMessage":{"i18nKey":"x"}}', 'Feltet mangler'],
    ['{"errorMessages":[],"errors":{"summary":"For lang"}}', 'For lang'],
    ['{"errors":[{"code":"x","detail":"Formen er ikke udfyldt"}]}', 'Formen er ikke udfyldt'],
    ['XSRF check failed', 'XSRF check failed'],
    ['<html><body>502</body></html>', ''],
  ])('reads the error in %s', (body, expected) => {
    expect(deskError(body)).toBe(expected)
  })
})
