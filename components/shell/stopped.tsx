import type { ComponentChildren } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { Button } from '../ui/button.tsx'
import { alertIcon } from '../ui/icons-first.ts'
import { StatusMessage } from '../ui/status-message.tsx'
import { useNavigation } from './navigation.tsx'

/** What a screen that fails leaves behind: a sentence, and the way back to the home screen. */
export function StopGuard({ children }: { readonly children: ComponentChildren }) {
  const [error, reset] = useErrorBoundary()
  const { open } = useNavigation()
  const { version } = useHost()
  if (error === undefined) return <>{children}</>
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const again = () => {
    // The screen that failed must not be the one that comes back at the next page load.
    open({ kind: 'home' })
    reset()
  }
  return (
    <main class="ch__main">
      <div class="ch__body">
        <StatusMessage tone="red" icon={alertIcon} level={1} message={text('app_error_stopped')}>
          <Button small kind="primary" onClick={again}>
            {text('app_button_home')}
          </Button>
          <Button small onClick={() => void copy(`${version}\n${details}`)}>
            {text('app_button_details')}
          </Button>
        </StatusMessage>
      </div>
    </main>
  )
}

async function copy(details: string): Promise<void> {
  const { copyText } = await import('../ui/copy-text.ts')
  await copyText(details)
}
