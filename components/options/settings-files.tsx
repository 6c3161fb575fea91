import { useRef, useState } from 'preact/hooks'
import * as v from 'valibot'
import { text } from '../../utils/i18n/text.ts'
import { type SettingsView, settingsSchema } from '../../utils/settings/settings.ts'
import { useCommand } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { saveIcon } from '../ui/icons.ts'
import { fileIcon } from '../ui/icons-more.ts'
import { saveFile } from '../ui/save-file.ts'

const fileName = 'cms-hjaelp-indstillinger.json'
const fileSchema = v.object({
  format: v.literal('cms-hjaelp-settings'),
  version: v.literal(1),
  settings: v.partial(settingsSchema),
})

/** Settings to a file and back, for a colleague or a new computer. Locked settings stay as they are. */
export function SettingsFiles({ view }: { readonly view: SettingsView }) {
  const save = useCommand('settings.set', ['settings.get', 'issues.list', 'panel.place'])
  const [note, setNote] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const write = () => {
    const content = JSON.stringify(
      { format: 'cms-hjaelp-settings', version: 1, settings: view.settings },
      null,
      2,
    )
    void saveFile(fileName, `data:application/json;charset=utf-8,${encodeURIComponent(content)}`)
  }
  const read = async (file: File) => {
    const settings = parseFile(await file.text())
    if (!settings) return setNote(text('settings_import_failed', { file: file.name }))
    const patch = Object.fromEntries(
      Object.entries(settings).filter(([name]) => !view.locked.some((lock) => lock === name)),
    )
    const reply = await save.run({ patch })
    setNote(text(reply.ok ? 'settings_import_done' : 'settings_import_failed', { file: file.name }))
  }
  return (
    <section class="ch-group2" aria-label={text('settings_files_label')}>
      <div class="ch-btns">
        <Button small icon={saveIcon} onClick={write}>
          {text('settings_button_export')}
        </Button>
        <Button small icon={fileIcon} onClick={() => input.current?.click()}>
          {text('settings_button_import')}
        </Button>
        <input
          ref={input}
          class="ch-sr"
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file) void read(file)
          }}
        />
      </div>
      <p class="ch-hint" role="status">
        {note}
      </p>
    </section>
  )
}

function parseFile(content: string): v.InferOutput<typeof fileSchema>['settings'] | undefined {
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(content))
    return parsed.success ? parsed.output.settings : undefined
  } catch {
    return undefined
  }
}
