import { useRef, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { cameraIcon } from '../ui/icons.ts'
import { docIcon } from '../ui/icons-first.ts'
import { copyIcon, cropIcon, fileIcon } from '../ui/icons-more.ts'

interface AddWaysProps {
  readonly id: string
  readonly busy: boolean
  readonly capture: () => void
  readonly captureWhole: () => void
  readonly pickArea: () => void
  readonly add: (file: File) => void
}

/** Taken of the page in three ways, pasted, or from a file. */
export function AddWays({ id, busy, capture, captureWhole, pickArea, add }: AddWaysProps) {
  const [pasteHint, setPasteHint] = useState(false)
  const paste = async () => {
    const file = await clipboardPicture()
    if (file) add(file)
    else setPasteHint(true)
  }
  return (
    <div id={id}>
      <div class="ch-btns">
        <Button small icon={cameraIcon} busy={busy} onClick={capture}>
          {text('capture_button_visible')}
        </Button>
        <Button small icon={docIcon} disabled={busy} onClick={captureWhole}>
          {text('capture_button_whole')}
        </Button>
        <Button small icon={cropIcon} disabled={busy} onClick={pickArea}>
          {text('capture_button_area')}
        </Button>
        <Button small icon={copyIcon} onClick={() => void paste()}>
          {text('capture_button_paste')}
        </Button>
        <FileWay add={add} />
      </div>
      <p class="ch-hint" role="status">
        {pasteHint && text('report_paste_hint')}
      </p>
    </div>
  )
}

/** The browser's own file field is out of sight and out of the tab order: the button presses it. */
function FileWay({ add }: Pick<AddWaysProps, 'add'>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button small icon={fileIcon} onClick={() => input.current?.click()}>
        {text('capture_button_file')}
      </Button>
      <input
        ref={input}
        class="ch-sr"
        type="file"
        accept="image/png,image/jpeg"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) add(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** The picture on the clipboard, where the browser lets the panel look; a paste by key works everywhere. */
async function clipboardPicture(): Promise<File | undefined> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((name) => name === 'image/png' || name === 'image/jpeg')
      if (type) return new File([await item.getType(type)], 'indsat', { type })
    }
  } catch {
    return undefined
  }
  return undefined
}
