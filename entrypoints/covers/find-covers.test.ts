import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findCovers } from './find-covers.ts'
import { pageArea } from './page-area.ts'

const window = { x: 0, y: 0, width: 1000, height: 800 }

// The test's DOM draws nothing: every element and the text in it gets a line of its own.
beforeEach(() => {
  const lines = new Map<Node, number>()
  const place = (node: Node, width: number) => {
    const element = node.nodeType === 3 && node.parentNode ? node.parentNode : node
    if (!lines.has(element)) lines.set(element, lines.size + 1)
    return new DOMRect(10, (lines.get(element) ?? 0) * 30, width, 20)
  }
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return [place(this.startContainer, this.toString().length * 10)] as unknown as DOMRectList
  })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return place(this, 200)
  })
})

afterEach(() => vi.restoreAllMocks())

function kinds(html: string): string[] {
  document.body.innerHTML = html
  return findCovers(document, window).map(({ kind }) => kind)
}

describe('findCovers', () => {
  it('finds what the report’s patterns find in text', () => {
    expect(
      kinds('<p>CPR 010180-1234</p><p>Skriv til ida@fjordby.example</p><p>Ring 44 55 66 77</p>'),
    ).toEqual(['cpr', 'mail', 'phone'])
    expect(kinds('<p>ISBN 9788702345678, 120 kr., 24. november 2026</p>')).toEqual([])
  })

  it('finds a number whose middle is in bold, and covers all of it', () => {
    document.body.innerHTML = '<p>CPR 0101<b>80</b>-1234</p>'
    const [cover] = findCovers(document, window)
    expect(cover).toMatchObject({ kind: 'cpr', width: '010180-1234'.length * 10 + 4 })
  })

  it.each([
    ['<input type="password" value="Sommer26">', 'password'],
    ['<input name="pinkode" value="4711">', 'password'],
    ['<label for="a">Lånernummer</label><input id="a" value="1234567890">', 'patron'],
    ['<input type="email" value="x">', 'mail'],
    ['<input type="tel" value="1">', 'phone'],
    ['<input name="field_override_author[0][value]" value="Nanna">', 'name'],
    ['<select name="uid"><option selected>Nanna</option></select>', 'name'],
    ['<textarea>Ring 44 55 66 77</textarea>', 'phone'],
    ['<label for="b">Tlf.</label><input id="b" value="10203040">', 'phone'],
  ])('covers the whole field of %s', (html, kind) => {
    document.body.innerHTML = html
    expect(findCovers(document, window)).toMatchObject([{ kind, width: 204 }])
  })

  it.each([
    '<input type="password" value="">',
    '<input name="title[0][value]" value="Tolv bøger til sommeren">',
    '<input type="hidden" name="form_token" value="010180-1234">',
    '<input type="submit" name="name" value="Gem">',
    '<script>"010180-1234"</script>',
  ])('leaves %s alone', (html) => expect(kinds(html)).toEqual([]))

  it('covers the name in the toolbar, and the same name elsewhere on the page', () => {
    expect(
      kinds(
        '<a id="toolbar-item-user" href="/user">Nanna Holm</a><p>Ændret af nanna holm i dag</p><p>Nannas holme</p>',
      ),
    ).toEqual(['name', 'name'])
  })

  it('covers the people list', () => {
    expect(
      kinds(
        '<table><tr><td class="views-field-name"><a class="username">Bo</a></td><td>Aktiv</td></tr></table>',
      ),
    ).toContain('name')
  })

  it('gives one cover where one lies inside another', () => {
    vi.mocked(Range.prototype.getClientRects).mockReturnValue([
      new DOMRect(10, 10, 100, 20),
    ] as unknown as DOMRectList)
    expect(kinds('<a id="toolbar-item-user">Nanna Holm</a><p>Nanna Holm</p>')).toEqual(['name'])
  })

  it('gives no cover outside the window or for what is too small to see', () => {
    const rects = [new DOMRect(10, -50, 100, 20), new DOMRect(10, 900, 100, 20), new DOMRect(10, 10, 1, 1)]
    vi.mocked(Range.prototype.getClientRects).mockReturnValue(rects as unknown as DOMRectList)
    expect(kinds('<p>CPR 010180-1234</p>')).toEqual([])
  })

  it('carries no data', () => {
    document.body.innerHTML =
      '<a id="toolbar-item-user">Nanna Holm</a><p>010180-1234</p><input type="password" value="Sommer26">'
    const text = JSON.stringify(findCovers(document, window))
    expect(text).not.toMatch(/Nanna|0101|Sommer/)
  })
})

describe('pageArea', () => {
  it('is the window without the panel beside the page', () => {
    vi.stubGlobal('innerWidth', 1366)
    vi.stubGlobal('innerHeight', 768)
    document.body.innerHTML = ''
    expect(pageArea(document)).toEqual({ x: 0, y: 0, width: 1366, height: 768 })
    document.body.innerHTML = '<cms-hjaelp></cms-hjaelp>'
    const panel = vi.mocked(Element.prototype.getBoundingClientRect)
    panel.mockReturnValue(new DOMRect(966, 0, 400, 768))
    expect(pageArea(document)).toEqual({ x: 0, y: 0, width: 966, height: 768 })
    panel.mockReturnValue(new DOMRect(0, 0, 400, 768))
    expect(pageArea(document)).toEqual({ x: 400, y: 0, width: 966, height: 768 })
    panel.mockReturnValue(new DOMRect(0, 400, 1366, 368))
    expect(pageArea(document)).toEqual({ x: 0, y: 0, width: 1366, height: 768 })
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1351)
    panel.mockReturnValue(new DOMRect(0, 400, 1351, 368))
    expect(pageArea(document)).toEqual({ x: 0, y: 0, width: 1366, height: 768 })
    vi.unstubAllGlobals()
  })
})
