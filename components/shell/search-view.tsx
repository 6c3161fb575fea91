import { text } from '../../utils/i18n/text.ts'
import { TopFrame } from './frames.tsx'
import { Lazy } from './lazy-screen.tsx'
import { loadSearch } from './lazy-screens.tsx'
import { useSearchModel } from './search-model.tsx'

/** Results in the place of a tab. With none, the whole ladder stands in the screen and not in the footer. */
export function SearchView() {
  const { total, answer } = useSearchModel()
  const hasNone = total === 0 && answer.value !== undefined
  return (
    <TopFrame strip={false} ladder={!hasNone} footHint={<KeyHint />}>
      <Lazy loader={loadSearch} props={{}} />
    </TopFrame>
  )
}

function KeyHint() {
  const key = (name: string) => <span class="ch-kbd">{name}</span>
  return (
    <p class="ch-foot__hint" aria-hidden="true">
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
