import type { TextKey } from '../../utils/i18n/text.ts'
import type { CaseRoute } from '../../utils/support/policy.ts'

export const routeNames: Readonly<Record<CaseRoute, TextKey>> = {
  servicedesk: 'route_name_desk',
  dbc: 'route_name_dbc',
  kb: 'route_name_kb',
  urgent: 'route_name_urgent',
  wish: 'route_name_wish',
}

export const routeReasons: Readonly<Partial<Record<CaseRoute, TextKey>>> = {
  servicedesk: 'route_reason_servicedesk',
  dbc: 'route_reason_dbc',
  kb: 'route_reason_kb',
  wish: 'route_reason_wish',
}

/** Whether a case of this route is created in Servicedesk's own form. */
export function endsInServicedesk(route: CaseRoute): boolean {
  return route === 'servicedesk' || route === 'urgent' || route === 'wish'
}
