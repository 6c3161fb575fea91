import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findCovers } from './find-covers.ts'

const window = { x: 0, y: 0, width: 1000, height: 800 }

beforeEach(() => {
  const line = () => new DOMRect(10, 30, 200, 20)
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(() => [line()] as unknown as DOMRectList)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(line)
})
afterEach(() => vi.restoreAllMocks())

const personal = {
  cpr: ['010180-1234', '2412991234', '310576 4321', '150645–2222', '290204-1111', '0703901234'],
  mail: [
    'mette.holm@example.dk',
    'k_sørensen@post.example.com',
    'ole+bib@kommune-eksempel.dk',
    'laaner42@eksempel.org',
  ],
  phone: ['+45 44 55 66 77', '+4522334455', 'tlf. 20304050', '44 55 66 77', 'telefon 3312 4567'],
  card: ['4571 0000 0000 0001', '5413330089010012', '4000-0000-0000-0002'],
  patron: ['lånernummer 1234567890', 'Lånerkort: 2345678901', 'lånernr. 3456789012'],
} as const

const lookAlikes = [
  'ISBN 9788702345678',
  'ISBN 978-87-02-34567-8',
  'CMS-1234',
  'sag CMS-20455',
  '1.234.567 kr.',
  '249,95 kr.',
  '24. november 2026',
  '24.11.2026 kl. 10.30',
  '2026-11-24',
  'mandag 10-18, tirsdag 10-19',
  'kl. 08.00-22.00',
  'faust 870970-basis:51234567',
  'FBI-nr. 51234567',
  'version 2026.34.1',
  '1366 x 768 pixel',
  'side 120-135',
  'node 312, revision 4711',
  'DK5 99.4',
  '12 af 1.024 materialer',
  'CVR 12345678',
]

/** Ways in which pages show a text; the last ones split it or keep it in a field. */
const places: readonly ((text: string) => string)[] = [
  (text) => `<p>${text}</p>`,
  (text) => `<p>Bemærk: ${text}, se også listen.</p>`,
  (text) => `<ul><li>Første</li><li>${text}</li></ul>`,
  (text) => `<table><tr><th>Navn</th><td>Tekst</td></tr><tr><th>Note</th><td>${text}</td></tr></table>`,
  (text) => `<div class="messages messages--error"><em>${text}</em> kunne ikke gemmes.</div>`,
  (text) => `<h2>Overskrift</h2><div><div><span>${text}</span></div></div>`,
  (text) => `<p>Se <a href="#">${text}</a> i dag</p>`,
  (text) => `<details open><summary>Mere</summary><p>${text}</p></details>`,
  (text) => `<div class="ck-editor__editable" contenteditable="true"><p>Skrevet: ${text}</p></div>`,
  (text) => `<p>${text.slice(0, text.length - 3)}<b>${text.slice(-3)}</b></p>`,
  (text) => `<label for="n">Note</label><textarea id="n">${text}</textarea>`,
  (text) => `<label for="n">Note</label><input id="n" name="note" value="${text}">`,
  (text) => `<dl><dt>Oplysning</dt><dd>${text}</dd></dl>`,
  (text) => `<blockquote>»${text}«</blockquote>`,
  (text) => `<figure><img alt=""><figcaption>${text}</figcaption></figure>`,
]

function coversOf(html: string): string[] {
  document.body.innerHTML = html
  return findCovers(document, window).map(({ kind }) => kind)
}

describe('covers over made-up pages', () => {
  it('cover at least 98 % of what is personal', () => {
    const pages = Object.entries(personal).flatMap(([kind, texts]) =>
      texts.flatMap((text) => places.map((place) => ({ kind, html: place(text) }))),
    )
    const missed = pages.filter(({ kind, html }) => !coversOf(html).includes(kind))
    const recall = 1 - missed.length / pages.length
    process.stdout.write(`covers: recall ${recall.toFixed(3)} over ${pages.length} pages\n`)
    expect(pages.length).toBeGreaterThanOrEqual(300)
    expect(recall, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.98)
  })

  it('leave at least 95 % of look-alikes to be seen', () => {
    const pages = lookAlikes.flatMap((text) => places.map((place) => place(text)))
    const spoilt = pages.filter((html) => coversOf(html).length > 0)
    const left = 1 - spoilt.length / pages.length
    process.stdout.write(`covers: ${left.toFixed(3)} of look-alikes left alone over ${pages.length} pages\n`)
    expect(pages.length).toBeGreaterThanOrEqual(300)
    expect(left, JSON.stringify(spoilt, null, 1)).toBeGreaterThanOrEqual(0.95)
  })
})
