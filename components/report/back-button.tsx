import { Button } from '../ui/button.tsx'
import { backIcon } from '../ui/icons-first.ts'

/** One step back within the report; the cover's arrow leaves it. */
export function BackButton({ label, back }: { readonly label: string; readonly back: () => void }) {
  return (
    <Button kind="quiet" small class="ch-stepback" icon={backIcon} onClick={back}>
      {label}
    </Button>
  )
}
