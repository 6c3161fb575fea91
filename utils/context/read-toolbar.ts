import type { RoleLevel } from './page-context.ts'

const roleLinks: readonly (readonly [RoleLevel, string])[] = [
  ['administrator', 'modules'],
  ['local-administrator', 'config/dpl-library-agency/general-settings'],
  ['local-administrator', 'appearance'],
  ['editor', 'structure/footer'],
  ['editor', 'structure/menu'],
  ['mediator', 'content/add'],
]

/** The release as the toolbar prints it; undefined on sites that print none. The item with the person's name is not read. */
export function readRelease(document: Document): string | undefined {
  for (const item of document.querySelectorAll(
    '.toolbar-item:not(.toolbar-icon-user), .toolbar [href$="/reports/status"]',
  )) {
    const found = /CMS version:\s*(\S+)/.exec(item.textContent ?? '')
    if (found?.[1]) return found[1].slice(0, 100)
  }
  return undefined
}

/** The page never prints the role: the highest link in the toolbar shows what the person may at least do. */
export function readRole(document: Document): RoleLevel | undefined {
  return roleLinks.find(([, path]) =>
    document.querySelector(`#toolbar-administration a[href$="/admin/${path}"]`),
  )?.[0]
}
