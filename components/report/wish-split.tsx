import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { send } from '../../utils/messaging/send.ts'
import type { Draft, DraftId } from '../../utils/report/draft.ts'
import { Button } from '../ui/button.tsx'
import { secondWish } from './several-wishes.ts'
import type { OpenDraft } from './use-draft.ts'

/** One wish in each case: offers to move the rest of the text into a draft of its own. */
export function WishSplit({ draft, open }: { readonly draft: Draft; readonly open: OpenDraft }) {
  const [outcome, setOutcome] = useState<'done' | 'failed'>()
  const at = draft.route === 'wish' ? secondWish(draft.happened) : undefined
  const split = async () => {
    if (at === undefined) return
    const rest = draft.happened.slice(at).trim()
    const id = crypto.randomUUID() as DraftId
    const { handover: _, caseKey: _key, caseUrl: _url, ...own } = draft
    // The new draft stands before the words leave the old one.
    const reply = await send('report.save', {
      draft: { ...own, id, title: '', happened: rest, pictures: [] },
    })
    setOutcome(reply.ok ? 'done' : 'failed')
    if (reply.ok)
      open.change((present) => ({ ...present, happened: present.happened.replace(rest, '').trimEnd() }))
  }
  return (
    <div role="status">
      {at !== undefined && (
        <div class="ch-notice ch-notice--amber">
          <div>
            <p>{text('route_wish_one')}</p>
            <Button small onClick={() => void split()}>
              {text('route_button_split')}
            </Button>
          </div>
        </div>
      )}
      {outcome === 'done' && <p class="ch-hint">{text('wish_split_done')}</p>}
      {outcome === 'failed' && <p class="ch-hint">{text('wish_split_failed')}</p>}
    </div>
  )
}
