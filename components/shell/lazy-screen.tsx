import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { alertIcon } from '../ui/icons-first.ts'
import { StatusMessage } from '../ui/status-message.tsx'

export type Loader<Props> = () => Promise<ComponentType<Props>>

const loaded = new Map<unknown, ComponentType<never>>()

/** Fetches a part of the panel before it is asked for, so that it opens at once. Failing is no harm: it is tried again then. */
export function preload<Props>(loader: Loader<Props>): void {
  void load(loader).catch(() => undefined)
}

/** A part that is fetched when it is used. Until it is there: nothing for a moment, as it comes from the disk. */
export function Lazy<Props extends object>({
  loader,
  props,
}: {
  readonly loader: Loader<Props>
  readonly props: Props
}) {
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState(false)
  const Part = loaded.get(loader) as ComponentType<Props> | undefined
  useEffect(() => {
    if (Part || failed) return
    load(loader).then(
      () => redraw((count) => count + 1),
      () => setFailed(true),
    )
  }, [loader, Part, failed])
  if (Part) return <Part {...props} />
  if (!failed) return <p class="ch-sr">{text('shell_lazy_loading')}</p>
  return (
    <StatusMessage tone="red" icon={alertIcon} level={1} message={text('shell_lazy_failed')}>
      <Button small onClick={() => setFailed(false)}>
        {text('shell_button_retry')}
      </Button>
    </StatusMessage>
  )
}

async function load<Props>(loader: Loader<Props>): Promise<void> {
  if (!loaded.has(loader)) loaded.set(loader, (await loader()) as ComponentType<never>)
}
