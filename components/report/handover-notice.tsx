import type { ErrorCode } from '../../utils/base/error-code.ts'
import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { useSettings } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { handoverProblem } from './handover-problem.ts'

/** Why the way to Servicedesk did not open. Where the browser keeps the panel out, she can let it in from here. */
export function HandoverNotice({ code }: { readonly code: ErrorCode | undefined }) {
  const { requestSite } = useHost()
  const origin = useSettings().value?.settings.servicedeskOrigin
  return (
    <div role="status">
      {code !== undefined && (
        <div class="ch-notice ch-notice--amber">
          <div>
            <p>{handoverProblem(code)}</p>
            {code === 'desk-access' && origin !== undefined && (
              <>
                <p class="ch-small">{text('access_desk_explain')}</p>
                <Button small onClick={() => void requestSite(origin)}>
                  {text('access_button_desk')}
                </Button>
              </>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
