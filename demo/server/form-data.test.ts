import { expect, it, describe } from 'vitest'
import { readForm } from './form-data.ts'

describe('readForm', () => {
  it('reads what FormData sends, bytes and Danish names included', async () => {
    const form = new FormData()
    form.set('summary', 'Forsiden fejler på æøå')
    form.append('file', new File([new Uint8Array([0, 13, 10, 255])], 'skærm 1.png', { type: 'image/png' }))
    const request = new Request('https://x.example', { method: 'POST', body: form })
    const body = Buffer.from(await request.arrayBuffer())
    const read = readForm(body, request.headers.get('content-type') ?? '')
    expect(read.fields.get('summary')).toBe('Forsiden fejler på æøå')
    expect(read.files).toEqual([
      { field: 'file', name: 'skærm 1.png', type: 'image/png', bytes: Buffer.from([0, 13, 10, 255]) },
    ])
  })

  it('reads an ordinary form and gives nothing for anything else', () => {
    expect(readForm(Buffer.from('a=1&b=%C3%A6'), 'application/x-www-form-urlencoded').fields.get('b')).toBe(
      'æ',
    )
    expect(readForm(Buffer.from('{}'), 'application/json').fields.size).toBe(0)
  })
})
