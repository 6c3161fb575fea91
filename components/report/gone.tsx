import { text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { draftTitle } from './draft-title.ts'
import { type Drafts, undoId } from './use-drafts.ts'

/** Says what was deleted and offers it back. */
export function Gone({ drafts: { gone, undo } }: { readonly drafts: Drafts }) {
  return (
    <div role="status">
      {gone && (
        <p class="ch-notice">
          <span>{text('drafts_deleted', { title: draftTitle(gone) })}</span>
          <Button id={undoId} kind="quiet" small onClick={undo}>
            {text('draft_button_undo')}
          </Button>
        </p>
      )}
    </div>
  )
}
