import type { DrivenBrowser } from '../../../demo/browser/driven-browser.ts'

/** How many tabs show the page that an extension just put in opens by itself. */
export async function countWelcomePages({ browser }: DrivenBrowser): Promise<number> {
  const pages = await browser.pages()
  // Asked in the page: Firefox's driver reports another address for pages of an extension.
  const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')))
  return addresses.filter((address) => address.endsWith('/welcome.html')).length
}
