import { unzipSync, zipSync, strToU8, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { policyFor } from '../support/policies.ts'
import { buildReport } from './build-report.ts'
import { openCase, packCase } from './case-file.ts'
import { caseFileName, colleagueMessage } from './colleague-message.ts'
import type { Draft, DraftId, PictureId } from './draft.ts'
import { networkQuestion } from './network-question.ts'
import { newDraft } from './new-draft.ts'

const policy = policyFor('2026-08-20')
const now = Date.parse('2026-08-20T08:42:00Z')
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

const draft: Draft = {
  ...newDraft({ id: 'd1' as DraftId, now }),
  title: 'Artikel: Billedet mangler',
  happened: 'Ring til 23 45 67 89. Billedet er væk hos Fjordby Bibliotek, se www.fjordby.example.dk/node/3.',
  expected: 'At det blev stående i Fjordby Biblioteks artikel.',
  diagnostics: [
    { key: 'library', label: 'Bibliotek', values: ['Fjordby Bibliotek'], removed: false },
    { key: 'pageTitle', label: 'Sidens titel', values: ['Hemmelig side'], removed: true },
    { key: 'form', label: 'Formular', values: ['Artikel (node_article_edit_form)'], removed: false },
    { key: 'field', label: 'Felt', values: ['Teaserbillede (field_teaser_image)'], removed: false },
    { key: 'release', label: 'CMS-release', values: ['2026.34.1 (redaktørplan)'], removed: false },
  ],
  pictures: [
    {
      id: 'p1' as PictureId,
      name: 'billede-1.png',
      width: 1000,
      height: 800,
      covers: [{ id: 'c', kind: 'name', x: 90, y: 90, width: 40, height: 40 }],
      marks: [{ id: 'm', kind: 'frame', x: 1, y: 1, width: 5, height: 5 }],
      crop: { x: 100, y: 100, width: 500, height: 400 },
    },
  ],
  handover: { state: 'failed', at: now },
}

const pack = (change: Partial<Draft> = {}) => {
  const source = { ...draft, ...change }
  return packCase({
    draft: source,
    payload: buildReport(source, { policy }),
    pictures: [{ name: 'billede-1.png', bytes: png }],
    now,
  })
}
let count = 0
const fresh = { now: now + 1000, newId: () => `new-${(count += 1)}` }

describe('packCase and openCase', () => {
  it('hands on a report that makes the same text again', () => {
    const opened = openCase(pack(), fresh)
    if (!opened.ok) throw new Error(opened.code)
    expect(opened.value.pictures.map(({ type, bytes }) => [type, [...bytes]])).toEqual([
      ['image/png', [...png]],
    ])
    expect(opened.value.draft.pictures[0]).toMatchObject({ width: 500, height: 400, marks: [] })
    expect(opened.value.draft.pictures[0]?.covers).toEqual([
      { id: 'c', kind: 'name', x: 0, y: 0, width: 30, height: 30 },
    ])
    expect(opened.value.draft.id).not.toBe('d1')
    expect(opened.value.draft.handover).toBeUndefined()
    const before = buildReport(draft, { policy })
    const after = buildReport(opened.value.draft, { policy })
    expect(after.description).toBe(before.description)
    expect(after.redactions).toEqual(before.redactions)
  })

  it('holds nothing that the report does not say', () => {
    const names = ['Ida Holmegaard']
    const files = unzipSync(pack({ names, expected: 'At Ida Holmegaard kan gemme.' }))
    expect(Object.keys(files).toSorted()).toEqual(['billede-1.png', 'sag.json', 'sag.txt'])
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('')
    expect(all).not.toMatch(/23 45 67 89|Hemmelig side|Holmegaard/u)
    expect(strFromU8(files['sag.txt']!)).toMatch(/^Artikel: Billedet mangler\n\nHvad skete der\?/u)
  })

  it('reads nothing out of a file that is not a report', () => {
    expect(openCase(Uint8Array.from([1, 2, 3]), fresh)).toEqual({ ok: false, code: 'file-unread' })
    expect(openCase(zipSync({ 'sag.txt': strToU8('hej') }), fresh)).toEqual({
      ok: false,
      code: 'file-unread',
    })
    const json = JSON.parse(strFromU8(unzipSync(pack())['sag.json']!))
    const altered = (change: object, picture: Uint8Array = png) =>
      openCase(
        zipSync({ 'sag.json': strToU8(JSON.stringify({ ...json, ...change })), 'billede-1.png': picture }),
        fresh,
      )
    expect(altered({}).ok).toBe(true)
    expect(altered({ version: 2 }).ok).toBe(false)
    expect(altered({ draft: { ...json.draft, extra: 1 } }).ok).toBe(false)
    expect(
      altered({ draft: { ...json.draft, pictures: [{ ...json.draft.pictures[0], name: '../x.png' }] } }).ok,
    ).toBe(false)
    expect(altered({}, strToU8('<svg onload=alert(1)>')).ok).toBe(false)
    expect(openCase(zipSync({ 'sag.json': new Uint8Array(3_000_000) }), fresh)).toEqual({
      ok: false,
      code: 'too-large',
    })
  })
})

describe('colleagueMessage', () => {
  it('names file, time and steps, with the urgent word at the very front', () => {
    const file = caseFileName(now)
    const message = colleagueMessage({
      title: 'HASTER: Hele sitet: Nede',
      urgentPrefix: policy.urgentPrefix,
      seenAt: now,
      file,
      colleague: { name: 'Mette', mail: 'mette@example.dk' },
      sender: 'Ole',
    })
    expect(file).toBe('fejlmelding-2026-08-20-1042.zip')
    expect(message.subject).toBe('HASTER: Fejlmelding til Servicedesk: Hele sitet: Nede')
    expect(message.body).toMatch(/^Hej Mette\n\nVil du oprette/u)
    expect(message.body).toContain(
      'Set: torsdag den 20. august 2026 kl. 10.42\nFil: fejlmelding-2026-08-20-1042.zip',
    )
    expect(message.body.endsWith('Venlig hilsen\nOle')).toBe(true)
    expect(message.mailLink).toMatch(/^mailto:mette@example\.dk\?subject=HASTER%3A/u)
    expect(message.mailLink.length).toBeLessThanOrEqual(1800)
  })

  it('shortens the link by whole paragraphs for a long title, never the message', () => {
    const message = colleagueMessage({ title: 'ø'.repeat(200), seenAt: now, file: caseFileName(now) })
    expect(message.mailLink.length).toBeLessThanOrEqual(1800)
    expect(message.body).toContain('ø'.repeat(200))
    expect(message.body.startsWith('Hej\n\n')).toBe(true)
  })
})

describe('networkQuestion', () => {
  const question = networkQuestion(draft, { ownNames: ['Fjordby Bibliotek', 'Fjordby'], withRelease: false })

  it('tells neither who asks nor where', () => {
    expect(question.text).not.toMatch(/fjordby|example|23 45/iu)
    expect(question.text).toContain(
      'Hvor: Artikel, Teaserbillede\nHvad sker der: Ring til (fjernet: telefonnummer).',
    )
    expect(question.text).toContain('se (fjernet).\n')
    expect(question.text).not.toContain('CMS-release')
    expect(question.excess).toBe(0)
  })

  it('takes the release along when asked to, and says when it is too long', () => {
    const long = { ...draft, happened: 'ord '.repeat(500) }
    const result = networkQuestion(long, { ownNames: [], withRelease: true })
    expect(result.text).toContain('\nCMS-release: 2026.34.1\n')
    expect(result.excess).toBe(result.text.length - 1500)
  })
})
