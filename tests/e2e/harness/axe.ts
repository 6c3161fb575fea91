import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from 'puppeteer-core'

interface AxeResult {
  readonly passes: readonly unknown[]
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

declare const axe: { run: (context: object | string, options: object) => Promise<AxeResult> }

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds against WCAG 2.2 A and AA and its own best practices, in the whole document or in one part of it; empty
 * when all is well.
 */
export async function accessibilityFaults(frame: Frame, part?: string): Promise<readonly string[]> {
  await frame.evaluate(source)
  // Contrast is measured in colours that have come to rest; what turns for ever is left to turn.
  await frame.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Infinity),
  )
  const { violations, passes } = await frame.evaluate(
    (selector) => axe.run(selector ?? document, { resultTypes: ['violations'] }),
    part,
  )
  if (passes.length === 0) throw new Error('nothing was looked at')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
