import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Host, HostProvider } from '../host.tsx'
import { createQueryClient, QueryClientProvider } from '../queries.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { useColours } from './use-colours.ts'

/** What a page in a tab of its own needs around it. */
export function PageRoot({ host, children }: { readonly host: Host; readonly children: ComponentChildren }) {
  const client = useMemo(() => createQueryClient(() => undefined), [])
  return (
    <QueryClientProvider client={client}>
      <HostProvider value={host}>
        <Colours />
        {children}
        <LiveRegion />
      </HostProvider>
    </QueryClientProvider>
  )
}

function Colours() {
  useColours()
  return null
}
