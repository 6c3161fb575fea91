import { useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import type { DraftId, Picture } from '../../utils/report/draft.ts'
import { SubFrame } from '../shell/frames.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import type { Screen } from '../shell/screen.ts'
import { alertIcon } from '../ui/icons-first.ts'
import { StatusMessage } from '../ui/status-message.tsx'
import { CropForm } from './crop-form.tsx'
import { KeysHelp } from './keys-help.tsx'
import { MarkList } from './mark-list.tsx'
import { PlaceForm } from './place-form.tsx'
import { Stage } from './stage.tsx'
import { Toolbar } from './toolbar.tsx'
import { type Editor, useEditor } from './use-editor.ts'
import { useKeyTools } from './use-key-tools.ts'
import { type LoadedPicture, usePicture } from './use-picture.ts'
import { usePictureSave } from './use-save.ts'
import { useZoom } from './use-zoom.ts'
import './annotate.css'

type AnnotatePlace = Extract<Screen, { kind: 'annotate' }>

/** Covers and marks on one picture of a draft. Everything is saved as it is done; "Annullér" puts it back as it was. */
export function AnnotateScreen({ screen }: { readonly screen: AnnotatePlace }) {
  const { loaded, code } = usePicture(screen.draftId, screen.pictureId)
  if (loaded) return <Marking key={screen.pictureId} draftId={screen.draftId} {...loaded} />
  return (
    <SubFrame title={text('annotate_title')}>
      {code === undefined ? (
        <p class="ch-muted">{text('shell_lazy_loading')}</p>
      ) : (
        <StatusMessage tone="amber" icon={alertIcon} level={1} message={text('annotate_picture_failed')} />
      )}
    </SubFrame>
  )
}

function Marking({ draftId, picture, number, image }: LoadedPicture & { readonly draftId: DraftId }) {
  const [start] = useState(picture)
  const editor = useEditor(start)
  const save = usePictureSave(draftId, start, editor.picture)
  const { back } = useNavigation()
  const frame = useRef<HTMLElement>(null)
  const zoom = useZoom(frame, start.width)
  const keyTools = useKeyTools(editor)
  const leave = async (as: Picture) => {
    if (await save.finish(as)) back()
  }
  const heading = text('annotate_heading', { n: number })
  return (
    <SubFrame title={heading} bare>
      <main class="ch-ann" onKeyDown={(event) => onUndoKey(event, editor)}>
        <FirstHeading words={heading} />
        <Toolbar
          editor={editor}
          zoom={zoom}
          begin={keyTools.begin}
          cancel={() => void leave(start)}
          done={() => void leave(editor.picture)}
        />
        {save.failed && <SaveFailure />}
        <section class="ch-ann__main" ref={frame} aria-label={text('annotate_stage_region')}>
          <Stage
            editor={editor}
            image={image}
            number={number}
            scale={zoom.scale}
            penByKeys={keyTools.penByKeys}
            endPen={keyTools.endPen}
          />
        </section>
        <Side editor={editor} addCover={() => keyTools.begin('cover')} />
        <KeysHelp />
      </main>
    </SubFrame>
  )
}

/** Has the keyboard when the screen opens. */
function FirstHeading({ words }: { readonly words: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 class="ch-sr" ref={heading} tabIndex={-1}>
      {words}
    </h1>
  )
}

function SaveFailure() {
  return (
    <p class="ch-ann__failed" role="alert">
      {text('annotate_save_failed')}
    </p>
  )
}

/** The picture's marks in words: the chosen one, and all of them. */
function Side({ editor, addCover }: { readonly editor: Editor; readonly addCover: () => void }) {
  return (
    <div class="ch-ann__side">
      <Chosen editor={editor} />
      <MarkList editor={editor} addCover={addCover} />
    </div>
  )
}

/** What is chosen and can be changed, in a place whose height is kept, so that the list below stays where it is. */
function Chosen({ editor }: { readonly editor: Editor }) {
  const { cropping } = editor.state
  return (
    <div class="ch-ann__chosen" data-reserved>
      {cropping ? (
        <CropForm editor={editor} box={cropping} />
      ) : editor.selected ? (
        <PlaceForm editor={editor} shape={editor.selected} />
      ) : (
        <p class="ch-hint">{text('annotate_place_none')}</p>
      )}
    </div>
  )
}

/** Ctrl+Z and Ctrl+Y, except in a text field, where they are the field's own. */
function onUndoKey(event: KeyboardEvent, editor: Editor): void {
  if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return
  const key = event.key.toLowerCase()
  if (key === 'y' || (key === 'z' && event.shiftKey)) editor.redo()
  else if (key === 'z') editor.undo()
  else return
  event.preventDefault()
}
