import type { ComponentChildren } from 'preact'
import { text, type TextKey } from '../../utils/i18n/text.ts'
import type { Article, ArticleLink } from '../../utils/manual/article.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { Icon } from '../ui/icon.tsx'
import { rightIcon } from '../ui/icons-first.ts'
import { leftIcon } from '../ui/icons-more.ts'
import { manualLanguage } from '../ui/language.ts'

/** The pages before and after in the manual's own menu. */
export function Pager({ article: { place } }: { readonly article: Article }) {
  if (!place?.previous && !place?.next) return null
  return (
    <nav class="ch-pager" aria-label={text('article_pager_label')}>
      {place.previous && (
        <PageButton to={place.previous} word="article_pager_previous">
          <Icon of={leftIcon} small />
        </PageButton>
      )}
      {place.next && (
        <PageButton to={place.next} word="article_pager_next">
          <Icon of={rightIcon} small />
        </PageButton>
      )}
    </nav>
  )
}

interface PageButtonProps {
  readonly to: ArticleLink
  readonly word: TextKey
  readonly children: ComponentChildren
}

function PageButton({ to: { articleId, title }, word, children }: PageButtonProps) {
  const { open } = useNavigation()
  return (
    <button
      type="button"
      class={word === 'article_pager_next' ? 'ch-go ch-pager__next' : 'ch-go'}
      onClick={() => open({ kind: 'article', articleId, anchor: '' })}
    >
      {children}
      <span class="ch-sr">{text(word)} </span>
      <span lang={manualLanguage}>{title}</span>
    </button>
  )
}

/** The next steps of the ladder, when reading did not help. */
export function After() {
  const { open } = useNavigation()
  return (
    <p class="ch-after">
      {text('article_after_text')}{' '}
      <button type="button" class="ch-link" onClick={() => open({ kind: 'ask' })}>
        {text('network_button_ask')}
      </button>
      {' · '}
      <button type="button" class="ch-link" onClick={() => open({ kind: 'report' })}>
        {text('home_button_report')}
      </button>
    </p>
  )
}
