const NS = 'http://www.w3.org/2000/svg'

const PATHS = {
  alert: ['M10 3.2 2.6 16.3h14.8zM10 8.2v3.9M10 14v.1'],
  copy: ['M7 7h9.5v9.5H7zM13 4.4v-.9H3.5V13h.9'],
  down: ['M4.8 7.4 10 12.6l5.2-5.2'],
  save: ['M10 3v8.8M6.5 8.4 10 11.9l3.5-3.5M3.5 13.2v3.3h13v-3.3'],
  solved: ['M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14z', 'm6.8 10.3 2.3 2.3 4.2-4.8'],
} as const

export type IconName = keyof typeof PATHS

export function icon(document: Document, name: IconName): SVGElement {
  const svg = document.createElementNS(NS, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'ch-i')
  svg.setAttribute('aria-hidden', 'true')
  for (const shape of PATHS[name]) svg.append(path(document, shape))
  return svg
}

/** The ribbon with the question mark: here is the panel's own. */
export function mark(document: Document): SVGElement {
  const svg = document.createElementNS(NS, 'svg')
  svg.setAttribute('viewBox', '0 0 20 26')
  svg.setAttribute('class', 'ch-mark')
  svg.setAttribute('aria-hidden', 'true')
  const ribbon = path(document, 'M1.5 0h17A1.5 1.5 0 0 1 20 1.5V26l-10-6.6L0 26V1.5A1.5 1.5 0 0 1 1.5 0z')
  ribbon.setAttribute('class', 'ch-mark__ribbon')
  const hook = path(
    document,
    'M6.9 6.6c.3-1.7 1.5-2.6 3.2-2.6 1.8 0 3.1 1.1 3.1 2.7 0 2.2-3.1 2.4-3.1 4.5M10.1 14.7v.1',
  )
  hook.setAttribute('class', 'ch-mark__sign')
  svg.append(ribbon, hook)
  return svg
}

function path(document: Document, shape: string): SVGElement {
  const element = document.createElementNS(NS, 'path')
  element.setAttribute('d', shape)
  return element
}
