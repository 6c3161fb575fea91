import type { Page } from 'puppeteer-core'
import * as v from 'valibot'
import type { DrivenBrowser } from '../../../demo/browser/driven-browser.ts'

/** Runs in the page with the tree itself: from now on tools that know open trees only find their way in. */
const open = `function (root) {
  const tree = root ?? this
  Object.defineProperty(tree.host, 'shadowRoot', { value: tree, configurable: true })
}`

/** Where the product hangs what it shows in other people's pages: beside their head and body. */
export const ownHost = 'html > :not(head, body)'

/** Makes the product's closed tree in a page known to the page's own world, for this page only. */
export async function openClosedTree({ name, browser }: DrivenBrowser, page: Page): Promise<void> {
  await page.waitForSelector(ownHost)
  if (name === 'chromium') return openInChromium(page)
  const { connection } = browser as unknown as RawBrowser
  // oxlint-disable-next-line no-underscore-dangle -- the driver keeps the context's id nowhere else
  const context = (page.mainFrame() as unknown as RawFrame)._id
  const located = await connection.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: ownHost },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })
  const [node] = v.parse(locatedSchema, located).result.nodes
  await connection.send('script.callFunction', {
    functionDeclaration: open,
    awaitPromise: false,
    target: { context },
    arguments: [{ sharedId: node?.value.shadowRoot.sharedId }],
  })
}

async function openInChromium(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML')
  const host = html?.children?.find(({ nodeName }) => nodeName !== 'HEAD' && nodeName !== 'BODY')
  const tree = host?.shadowRoots?.[0]
  if (!tree) throw new Error('no closed tree')
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: tree.backendNodeId })
  await session.send('Runtime.callFunctionOn', {
    functionDeclaration: open,
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
  })
  await session.detach()
}

const locatedSchema = v.object({
  result: v.object({
    nodes: v.array(v.object({ value: v.object({ shadowRoot: v.object({ sharedId: v.string() }) }) })),
  }),
})

interface RawBrowser {
  readonly connection: { send: (method: string, parameters: object) => Promise<unknown> }
}

interface RawFrame {
  readonly _id: string
}
