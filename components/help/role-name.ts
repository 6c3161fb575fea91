import type { RoleLevel } from '../../utils/context/page-context.ts'
import { text, type TextKey } from '../../utils/i18n/text.ts'

const names: Readonly<Record<RoleLevel, TextKey>> = {
  mediator: 'role_name_mediator',
  editor: 'role_name_editor',
  'local-administrator': 'role_name_localAdministrator',
  administrator: 'role_name_administrator',
}

const levels: readonly RoleLevel[] = ['mediator', 'editor', 'local-administrator', 'administrator']

/** The role's name inside a sentence: `lokal administrator`. */
export function roleName(role: RoleLevel): string {
  return text(names[role])
}

/** Whether somebody with a role may do what needs another; false when her role is not known. */
export function hasRole(own: RoleLevel | undefined, needed: RoleLevel): boolean {
  return own !== undefined && levels.indexOf(own) >= levels.indexOf(needed)
}
