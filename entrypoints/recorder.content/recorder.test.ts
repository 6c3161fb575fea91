import { beforeEach, describe, expect, it } from 'vitest'
import { changeText, clickText } from './action-text.ts'
import { methodOf, relayedRequest, responseText, scriptErrorText } from './error-text.ts'
import { createRecorder } from './recorder.ts'

function target(html: string, selector = '[data-x]'): Element {
  document.body.innerHTML = html
  return document.querySelector(selector)!
}

describe('clickText', () => {
  it.each([
    ['<button><b data-x>Gem</b></button>', 'trykkede på Gem'],
    ['<input data-x type="submit" value="Gem og udgiv">', 'trykkede på Gem og udgiv'],
    ['<button data-x aria-label="Luk vinduet">x</button>', 'trykkede på Luk vinduet'],
    ['<details><summary data-x>Forfatter</summary></details>', 'trykkede på Forfatter'],
    ['<a data-x class="button" href="/a?token=1">Tilføj indhold</a>', 'trykkede på Tilføj indhold'],
    ['<a data-x href="/node/1">Nannas sommerbog</a>', undefined],
    ['<p data-x>Tekst</p>', undefined],
    ['<cms-hjaelp><button data-x>Meld en fejl</button></cms-hjaelp>', undefined],
    ['<button data-x id="toolbar-item-user">Nanna Holm</button>', undefined],
  ])('names %s', (html, text) => expect(clickText(target(html))).toBe(text))
})

describe('changeText', () => {
  it.each([
    [
      '<form><label for="t">Titel</label><input data-x id="t" name="title[0][value]" value="Hemmelig"></form>',
      'ændrede Titel',
    ],
    ['<form><input data-x name="field_x[0][value]" value="Hemmelig"></form>', 'ændrede field_x'],
    ['<input data-x aria-label="Søg" value="Nanna">', 'ændrede Søg'],
    ['<input data-x type="password" name="a" value="Sommer26">', undefined],
    [
      '<form><label for="p">Adgangskode</label><input data-x id="p" name="pass[pass1]" type="text" value="Sommer26"></form>',
      undefined,
    ],
    ['<input data-x name="pinkode" value="4711">', undefined],
  ])('names the field of %s, never what stands in it', (html, text) => {
    expect(changeText(target(html))).toBe(text)
  })
})

describe('error texts', () => {
  const origin = 'https://www.fjordby.example'
  it('give status and path, no parameters', () => {
    const text = (status: number, address: string, method: string) =>
      responseText({ status, address, method }, origin)
    expect(text(500, `${origin}/media-library?token=abc#x`, 'POST')).toBe('svar 500 på POST /media-library')
    expect(text(404, 'https://cdn.example/a.js?k=1', '')).toBe('svar 404 på cdn.example/a.js')
  })

  it.each([
    ['img', 'GET'],
    ['script', 'GET'],
    ['beacon', 'POST'],
    ['xmlhttprequest', ''],
    ['fetch', ''],
    ['navigation', ''],
    ['iframe', ''],
  ])('know of %s that it is sent with “%s”', (initiator, method) => {
    expect(methodOf(initiator)).toBe(method)
  })

  it.each([
    ['POST\n/a?b=1', [`${origin}/a?b=1`, 'POST']],
    ['post\n/a', undefined],
    ['<b>\n/a', undefined],
    ['GET', [`${origin}/`, 'GET']],
    [7, undefined],
  ])('take from %s of the page what a request is', (detail, expected) => {
    expect(relayedRequest(new CustomEvent('x', { detail }), `${origin}/`)).toEqual(expected)
  })

  it('give the words and the line of a script error', () => {
    const event = new ErrorEvent('error', {
      message: 'TypeError: x',
      filename: `${origin}/a.js?v=1`,
      lineno: 7,
    })
    expect(scriptErrorText(event, origin)).toBe('TypeError: x (/a.js:7)')
  })
})

describe('createRecorder', () => {
  beforeEach(() => (document.body.innerHTML = ''))

  it('remembers the last twenty actions in order', () => {
    const recorded = createRecorder(window, () => true)
    const button = target('<button data-x></button>')
    for (let number = 1; number <= 23; number += 1) {
      button.textContent = `Knap ${number}`
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    }
    const { actions } = recorded()
    expect(actions).toHaveLength(20)
    expect([actions[0]?.text, actions[19]?.text]).toEqual(['trykkede på Knap 4', 'trykkede på Knap 23'])
  })

  it('says once that an editor was written in', () => {
    const recorded = createRecorder(window, () => true)
    const editor = target('<div data-x contenteditable="true" aria-label="Brødtekst"></div>')
    for (let key = 0; key < 5; key += 1) editor.dispatchEvent(new InputEvent('input', { bubbles: true }))
    expect(recorded().actions.map(({ text }) => text)).toEqual(['ændrede Brødtekst'])
  })

  it('leaves out what the page’s own scripts do', () => {
    const recorded = createRecorder(window)
    target('<button data-x>Gem</button>').dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(recorded().actions).toEqual([])
  })

  it('remembers script errors, not pictures that failed to load', () => {
    const recorded = createRecorder(window, () => true)
    window.dispatchEvent(new ErrorEvent('error', { message: 'Boom', filename: '', lineno: 0 }))
    window.dispatchEvent(new Event('error'))
    const { origin } = window.location
    for (const detail of [`Bang\n${origin}/a.js\n3`, 'odd', 7, undefined, '\n\n'])
      window.dispatchEvent(new CustomEvent('cms-hjaelp-error', { detail }))
    expect(recorded().errors.map(({ text }) => text)).toEqual(['Boom', expect.stringMatching(/^Bang/)])
  })
})
