import { useRef } from 'preact/hooks'
import { Button } from './button.tsx'
import { fileIcon } from './icons-more.ts'

interface FileButtonProps {
  readonly label: string
  /** As the `accept` attribute: types and endings. */
  readonly accept: string
  readonly busy?: boolean
  readonly onFile: (file: File) => void
}

/** The browser's own file field is out of sight and out of the tab order: the button presses it. */
export function FileButton({ label, accept, busy = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button small icon={fileIcon} busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        class="ch-sr"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
