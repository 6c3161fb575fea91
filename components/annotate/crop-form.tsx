import type { Box } from '../../utils/annotate/shapes.ts'
import { wholeNumber } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { cropIcon } from '../ui/icons-more.ts'
import { toolId } from './toolbar.tsx'
import type { Editor } from './use-editor.ts'

/** What the crop will leave, and the ways to take it or to have the whole picture back. */
export function CropForm({ editor, box }: { readonly editor: Editor; readonly box: Box }) {
  /** The button goes with the form; the keyboard goes back to the tools. */
  const leave = (act: () => void) => {
    act()
    editor.focus(toolId('select'))
  }
  const putBack = () => (editor.picture.crop ? editor.crop(undefined) : editor.setTool('select'))
  const [w, h] = [wholeNumber(box.width), wholeNumber(box.height)]
  return (
    <section class="ch-place" aria-labelledby="crop-heading">
      <h2 id="crop-heading">{text('a11y_tool_crop')}</h2>
      <p class="ch-small ch-muted">{text('annotate_crop_label', { w, h })}</p>
      <div class="ch-btns">
        <Button kind="primary" small icon={cropIcon} onClick={() => leave(() => editor.crop(box))}>
          {text('annotate_crop_take')}
        </Button>
        <Button small onClick={() => leave(putBack)}>
          {text(editor.picture.crop ? 'annotate_crop_whole' : 'annotate_button_cancel')}
        </Button>
      </div>
    </section>
  )
}
