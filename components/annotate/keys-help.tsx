import { text } from '../../utils/i18n/text.ts'
import { Icon } from '../ui/icon.tsx'
import { keyboardIcon, shieldIcon } from '../ui/icons-more.ts'

/** What a cover does to the picture, and how all of this goes without a pointer. */
export function KeysHelp() {
  return (
    <div class="ch-ann__foot">
      <p>
        <Icon of={shieldIcon} small />
        <span>
          {text('cover_intro_text')} {text('cover_check_self')}
        </span>
      </p>
      <details>
        <summary>
          <Icon of={keyboardIcon} small />
          {text('annotate_keys_heading')}
        </summary>
        <ul class="ch-ann__keys">
          <li>{text('keys_help_mark')}</li>
          <li>{text('keys_help_cover')}</li>
          <li id="keys-pen">{text('keys_help_pen')}</li>
          <li>{text('keys_help_crop')}</li>
          <li>{text('keys_help_place')}</li>
        </ul>
      </details>
    </div>
  )
}
