import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import type { SupportView } from '../../utils/messaging/protocol.ts'
import type { Draft } from '../../utils/report/draft.ts'
import type { CaseRoute, RouteProposal } from '../../utils/support/policy.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { signIcon } from '../ui/icons-more.ts'
import { routeHints } from './route-hints.ts'
import { routeNames } from './route-words.ts'

interface RouteBoxProps {
  readonly draft: Draft
  readonly proposal: RouteProposal | undefined
  readonly support: SupportView | undefined
  readonly now: number
  /** She wrote the urgent word on another route: then it is asked. */
  readonly urgencyAsked: boolean
  readonly choose: (route: CaseRoute) => void
}

/** Where the case belongs, why, and when an answer is due; always a proposal that she can change. */
export function RouteBox({ draft, proposal, support, now, urgencyAsked, choose }: RouteBoxProps) {
  const [choosing, setChoosing] = useState(false)
  const routes = support?.policy.routes ?? ['servicedesk', 'urgent', 'wish']
  const unsure = !draft.routeChosen && proposal !== undefined && proposal.route === undefined
  const pick = (route: CaseRoute) => {
    choose(route)
    setChoosing(false)
  }
  return (
    <section class="ch-route" aria-labelledby="route-heading">
      <Icon of={signIcon} />
      <div class="ch-route__in">
        <h2 id="route-heading" class="ch-route__head">
          {draft.routeChosen
            ? text(routeNames[draft.route])
            : text('route_heading_proposal', { route: text(routeNames[draft.route]) })}
        </h2>
        <p class="ch-route__why">
          {unsure ? text('route_unsure_text') : routeHints(draft.route, support, now).join(' ')}
        </p>
        {!draft.routeChosen && (
          <Questions draft={draft} urgent={urgencyAsked || proposal?.route === 'urgent'} pick={pick} />
        )}
        {choosing && <Choices routes={routes} chosen={draft.route} pick={pick} />}
      </div>
      <Button kind="quiet" small aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
        {text('report_route_change')}
        <span class="ch-sr">: {text('route_button_change')}</span>
      </Button>
    </section>
  )
}

function Questions({
  draft,
  urgent,
  pick,
}: {
  readonly draft: Draft
  readonly urgent: boolean
  readonly pick: (route: CaseRoute) => void
}) {
  if (urgent || draft.route === 'urgent') {
    return (
      <div class="ch-route__ask">
        <p>{text('route_urgent_question')}</p>
        <div class="ch-btns">
          <Button id="urgent-yes" small onClick={() => pick('urgent')}>
            {text('route_button_urgent')}
          </Button>
          <Button small onClick={() => pick('servicedesk')}>
            {text('route_button_ordinary')}
          </Button>
        </div>
      </div>
    )
  }
  if (draft.route !== 'kb') return null
  return (
    <div class="ch-btns">
      <Button small onClick={() => pick('kb')}>
        {text('route_button_alsoThere')}
      </Button>
      <Button small onClick={() => pick('servicedesk')}>
        {text('route_button_onlyHere')}
      </Button>
    </div>
  )
}

function Choices({
  routes,
  chosen,
  pick,
}: {
  readonly routes: readonly CaseRoute[]
  readonly chosen: CaseRoute
  readonly pick: (route: CaseRoute) => void
}) {
  return (
    <fieldset class="ch-choices">
      <legend class="ch-sr">{text('route_button_change')}</legend>
      {routes.map((route) => (
        <label class="ch-choice" key={route}>
          <input type="radio" name="route" checked={route === chosen} onChange={() => pick(route)} />
          <span class="ch-choice__t">{text(routeNames[route])}</span>
        </label>
      ))}
    </fieldset>
  )
}
