import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { SubFrame } from '../shell/frames.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { DraftList } from './draft-list.tsx'
import { Gone } from './gone.tsx'
import { OpenFileButton } from './open-file-button.tsx'
import { PrivateNotice } from './private-notice.tsx'
import { useDrafts } from './use-drafts.ts'
import '../ui/labels.css'
import './report.css'

/** Every draft on this computer, newest first, and the way in for a colleague's report. */
export function DraftsScreen() {
  const { open } = useNavigation()
  const drafts = useDrafts()
  const { list, code } = drafts
  const { isPrivate } = useHost()
  return (
    <SubFrame
      title={text('shell_menu_drafts')}
      footer={
        <Button kind="primary" class="ch-foot__wide" onClick={() => open({ kind: 'report' })}>
          {text('draft_button_new')}
        </Button>
      }
    >
      <div class="ch__section ch-stack">
        <h1>{text('drafts_heading')}</h1>
        {isPrivate ? <PrivateNotice /> : <p class="ch-muted">{text('drafts_explain')}</p>}
        <Gone drafts={drafts} />
        {code !== undefined && (
          <p class="ch-notice ch-notice--amber" role="alert">
            {text('drafts_failed')}
          </p>
        )}
        {list?.length === 0 && <p>{text('drafts_none')}</p>}
        {list && list.length > 0 && (
          <DraftList
            drafts={list}
            now={Date.now()}
            open={(draft) => open({ kind: 'report', draftId: draft.id })}
            remove={drafts.remove}
            keep={drafts.keep}
          />
        )}
        <OpenFileButton proceed={(draftId) => open({ kind: 'report', draftId })} />
      </div>
    </SubFrame>
  )
}
