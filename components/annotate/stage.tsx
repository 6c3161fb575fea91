import { useEffect, useRef } from 'preact/hooks'
import { drawPicture } from '../../utils/annotate/draw-picture.ts'
import type { Box, Shape } from '../../utils/annotate/shapes.ts'
import { wholeNumber } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { CropBox } from './crop-box.tsx'
import { boxStyle } from './mark-box.tsx'
import { MarkButton } from './mark-button.tsx'
import { PenPoint } from './pen-point.tsx'
import type { Editor } from './use-editor.ts'
import { useStagePointer } from './use-stage-pointer.ts'

interface StageProps {
  readonly editor: Editor
  readonly image: HTMLImageElement
  readonly number: number
  readonly scale: number
  /** The pen is led by keys. */
  readonly penByKeys: boolean
  readonly endPen: () => void
}

/**
 * The picture with everything on it. What is seen is drawn by the code that burns the picture when it leaves; the
 * buttons above it are what pointer, keyboard and screen reader get hold of.
 */
export function Stage({ editor, image, number, scale, penByKeys, endPen }: StageProps) {
  const { picture, shapes, state } = editor
  const { cropping, tool } = state
  const pointer = useStagePointer(editor, scale)
  const size = { width: `${picture.width * scale}px`, height: `${picture.height * scale}px` }
  const left = cropping ?? picture.crop
  return (
    <div class={`ch-ann__pic ch-ann__pic--${tool}`} style={size} {...pointer}>
      <Canvas editor={editor} image={image} number={number} />
      {left && <Shade box={left} scale={scale} />}
      <div role="group" aria-label={text('annotate_stage_label')}>
        {shapes.map((shape, index) => (
          <MarkButton
            key={shape.id}
            editor={editor}
            shape={shape}
            place={{ n: index + 1, total: shapes.length }}
            scale={scale}
          />
        ))}
      </div>
      {tool === 'crop' && cropping && <CropBox editor={editor} box={cropping} scale={scale} />}
      {tool === 'pen' && penByKeys && <PenPoint editor={editor} scale={scale} end={endPen} />}
    </div>
  )
}

function Canvas({ editor, image, number }: Pick<StageProps, 'editor' | 'image' | 'number'>) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { picture } = editor
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    const { crop: _, ...whole } = picture
    if (context) drawPicture(context, image, { ...whole, marks: whole.marks.filter(isVisible) })
  }, [picture, image])
  const [w, h] = [wholeNumber(picture.width), wholeNumber(picture.height)]
  return (
    <canvas
      ref={canvas}
      class="ch-ann__img"
      width={picture.width}
      height={picture.height}
      role="img"
      aria-label={text('annotate_picture_alt', { n: number, w, h })}
    />
  )
}

/** A text mark without letters yet is a place, not a mark. */
function isVisible(mark: Shape): boolean {
  return mark.kind !== 'text' || mark.text.trim() !== ''
}

/** Dims what a crop leaves out. */
function Shade({ box, scale }: { readonly box: Box; readonly scale: number }) {
  return (
    <div class="ch-ann__shades" aria-hidden="true">
      <div class="ch-ann__shade" style={boxStyle(box, scale)} />
    </div>
  )
}
