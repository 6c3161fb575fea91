import { danishMoment } from '../../utils/support/danish-time.ts'
import { policyFor } from '../../utils/support/policies.ts'
import type { SupportPolicy } from '../../utils/support/policy.ts'
import { readRequestTypes, type Desk } from '../../utils/sources/servicedesk.ts'
import type { Draft } from '../../utils/report/draft.ts'
import type { Base } from './base.ts'
import type { PortalPlace } from './report/handover.ts'

/** Looking up the form must not keep her waiting: the portal's first page is a fair second best. */
const lookUpMs = 4000

export async function deskOf({ readSettings, network }: Base): Promise<Desk> {
  const { servicedeskOrigin, servicedeskPortal } = await readSettings()
  return { origin: new URL(servicedeskOrigin).origin, portalId: servicedeskPortal, network }
}

/** The rules in force today. */
export function currentPolicy({ now }: Base): SupportPolicy {
  return policyFor(danishMoment(now()).day)
}

/** Where a draft goes in the portal; the form's id only where the signed-in person may read it. */
export async function portalOf(base: Base, draft: Draft): Promise<PortalPlace> {
  const desk = await deskOf(base)
  const { requestTypes } = currentPolicy(base)
  const requestTypeNames = draft.route === 'wish' ? requestTypes.wish : requestTypes.fault
  const types = await Promise.race([readRequestTypes(desk), base.wait(lookUpMs)])
  const wanted = requestTypeNames.map(folded)
  const match = types?.ok ? types.value.find(({ name }) => wanted.includes(folded(name))) : undefined
  return {
    origin: desk.origin,
    portalId: desk.portalId,
    requestTypeNames,
    ...(match ? { requestTypeId: match.id } : {}),
  }
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
