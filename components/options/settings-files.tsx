import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import type { SettingsView } from '../../utils/settings/settings.ts'
import { useCommand } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { saveIcon } from '../ui/icons.ts'
import { saveFile } from '../ui/save-file.ts'
import { parseSettingsFile, settingsFile } from './settings-file.ts'

const fileName = 'cms-hjaelp-indstillinger.json'

/** Settings to a file and back, for a colleague or a new computer. Locked settings stay as they are. */
export function SettingsFiles({ view }: { readonly view: SettingsView }) {
  const save = useCommand('settings.set', ['settings.get', 'issues.list', 'panel.place'])
  const [note, setNote] = useState('')
  const write = () => {
    const content = encodeURIComponent(settingsFile(view.settings))
    void saveFile(fileName, `data:application/json;charset=utf-8,${content}`)
  }
  const read = async (file: File) => {
    const settings = parseSettingsFile(await file.text())
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
        <FileButton
          label={text('settings_button_import')}
          accept="application/json,.json"
          onFile={(file) => void read(file)}
        />
      </div>
      <p class="ch-hint" role="status">
        {note}
      </p>
    </section>
  )
}
