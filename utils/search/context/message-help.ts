import { rootsIn } from '../analysis/tokens.ts'
import type { HelpTarget, PageMap } from './page-map.ts'

const enough = 0.75

/** Where a message of the CMS is explained; undefined for messages that it does not know. Names and numbers in it may differ. */
export function helpOfMessage(map: PageMap, text: string): HelpTarget | undefined {
  const said = new Set(rootsIn(text))
  let best: HelpTarget | undefined
  let most = enough
  for (const [da, en, target] of map.messages) {
    for (const pattern of [da, en]) {
      const roots = [...new Set(rootsIn(pattern.replace(/[%@:]\w+/g, ' ')))]
      if (roots.length < 2) continue
      const share = roots.filter((root) => said.has(root)).length / roots.length
      if (share > most) [best, most] = [target, share]
    }
  }
  return best
}
