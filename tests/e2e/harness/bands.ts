import type { Page } from 'puppeteer-core'

export interface Band {
  /** In CSS pixels of the document. */
  readonly top: number
  readonly bottom: number
  readonly colour: readonly [number, number, number]
}

/**
 * Makes a page of the CMS long: coloured bands in its main column, each unlike its neighbours, and a made-up CPR number in
 * the last but one.
 */
export function addBands(page: Page, count: number): Promise<void> {
  return page.evaluate((bands) => {
    const main = document.querySelector('#block-gin-content')
    for (let index = 0; index < bands; index += 1) {
      const band = document.createElement('div')
      band.className = 'test-band'
      band.style.cssText = `height:150px;background:rgb(${(index * 37) % 200}, ${100 + ((index * 61) % 150)}, ${(index * 17) % 250})`
      if (index === bands - 2) band.textContent = 'Ring til låneren: 010190-1234'
      main?.append(band)
    }
  }, count)
}

export function readBands(page: Page): Promise<Band[]> {
  return page.$$eval('.test-band', (bands) =>
    bands.map((band) => {
      const { top, bottom } = band.getBoundingClientRect()
      const [r = 0, g = 0, b = 0] = (getComputedStyle(band).backgroundColor.match(/\d+/g) ?? []).map(Number)
      return { top: top + scrollY, bottom: bottom + scrollY, colour: [r, g, b] as const }
    }),
  )
}

/** Middle of the CPR number in the document. */
export function cprPlace(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const node = [...document.querySelectorAll('.test-band')].at(-2)?.firstChild
    if (!node) throw new Error('no band with a number')
    const range = document.createRange()
    range.setStart(node, 'Ring til låneren: '.length)
    range.setEnd(node, node.textContent?.length ?? 0)
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2, y: top + scrollY + height / 2 }
  })
}
