import '../ui/labels.css'
import { text } from '../../utils/i18n/text.ts'
import { useAnswer, useCommand } from '../queries.ts'
import { Button } from '../ui/button.tsx'

/** The keys that open the panel. The browser keeps them, and changes them on a page of its own. */
export function ShortcutRow() {
  const shortcut = useAnswer('settings.shortcut', {}, { staleMs: 0 }).value
  const change = useCommand('settings.changeShortcut')
  if (!shortcut) return null
  // On a Mac the browser writes signs without anything between them.
  const keys = shortcut.keys.split('+').filter(Boolean)
  return (
    <div class="ch-set ch-set--row">
      <p class="ch-set__t">{text('settings_label_shortcut')}</p>
      <p class="ch-set__d">
        {keys.length === 0 && text('settings_shortcut_none')}
        <span class="ch-keys">
          {keys.map((key) => (
            <kbd key={key} class="ch-kbd">
              {key}
            </kbd>
          ))}
        </span>
      </p>
      <Button small onClick={() => void change.run({})}>
        {text('settings_button_shortcut')}
      </Button>
    </div>
  )
}
