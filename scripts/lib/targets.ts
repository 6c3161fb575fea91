/** The browsers a package is made for; Safari's must build, but is not packed for a store. */
export const buildTargets = ['chrome', 'firefox', 'edge', 'safari'] as const
export const zipTargets = ['chrome', 'firefox', 'edge'] as const

export type BuildTarget = (typeof buildTargets)[number]

/** Options of `wxt build` and `wxt zip` for a target. WXT takes Firefox as Manifest V2 unless told, which drops the optional hosts. */
export function wxtOptions(target: BuildTarget): string[] {
  return ['-b', target, '--mv3']
}

/** Folder that `wxt build` writes for a target. */
export function outputFolder(target: BuildTarget): string {
  return `.output/${target}-mv3`
}
