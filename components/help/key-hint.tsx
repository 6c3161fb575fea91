import { text } from '../../utils/i18n/text.ts'

/** The keys of the search, for those who see them; screen readers know a combobox. */
export function KeyHint() {
  const key = (name: string) => <span class="ch-kbd">{name}</span>
  return (
    <p class="ch-keyhint" aria-hidden="true">
      <span class="ch-keys">
        {key('↑')}
        {key('↓')} {text('search_key_choose')}
      </span>
      <span class="ch-keys">
        {key('↵')} {text('search_key_open')}
      </span>
      <span class="ch-keys">
        {key('Esc')} {text('search_key_back')}
      </span>
    </p>
  )
}
