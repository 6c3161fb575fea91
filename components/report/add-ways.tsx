import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { cameraIcon } from '../ui/icons.ts'
import { docIcon } from '../ui/icons-first.ts'
import { copyIcon, cropIcon } from '../ui/icons-more.ts'

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
        <FileButton label={text('capture_button_file')} accept="image/png,image/jpeg" onFile={add} />
      </div>
      <p class="ch-hint" role="status">
        {pasteHint && text('report_paste_hint')}
      </p>
    </div>
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
