import '../ui/labels.css'
import './article.css'
import { useEffect } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import type { Article } from '../../utils/manual/article.ts'
import { sectionTrail } from '../../utils/manual/section-trail.ts'
import { publicSite } from '../../utils/manual/site.ts'
import { useMemory } from '../memory.tsx'
import { useArticle, useSettings } from '../queries.ts'
import { SubFrame } from '../shell/frames.tsx'
import type { SubScreen } from '../shell/screen.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { alertIcon } from '../ui/icons-first.ts'
import { externalIcon, pencilIcon } from '../ui/icons.ts'
import { printIcon } from '../ui/icons-more.ts'
import { SkeletonRows } from '../ui/skeleton-rows.tsx'
import { StatusMessage } from '../ui/status-message.tsx'
import { editUrl } from './edit-url.ts'
import { Reader } from './reader.tsx'

const keptRecent = 8

export function ArticleScreen({ screen }: { readonly screen: SubScreen & { kind: 'article' } }) {
  const { value, code, again } = useArticle(screen.articleId)
  const isGone = code === 'not-found'
  useRecent(value, screen.anchor)
  return (
    <SubFrame title={text('article_place_manual')} withSearch footer={value && <Tools article={value} />}>
      {value && <Reader article={value} anchor={screen.anchor} />}
      {!value && !code && (
        <>
          <h1 class="ch-sr">{text('article_place_manual')}</h1>
          <ul class="ch-rows">
            <SkeletonRows count={5} />
          </ul>
        </>
      )}
      {!value && code && (
        <StatusMessage
          tone="grey"
          icon={alertIcon}
          level={1}
          message={text(isGone ? 'article_failed_missing' : 'article_failed_other')}
        >
          {!isGone && (
            <Button small onClick={again}>
              {text('sync_button_retry')}
            </Button>
          )}
          <ExternalLink class="ch-btn ch-btn--small" href={publicSite.base}>
            {text('article_button_manual')}
          </ExternalLink>
        </StatusMessage>
      )}
    </SubFrame>
  )
}

function Tools({ article }: { readonly article: Article }) {
  const settings = useSettings().value?.settings
  const edit = settings && editUrl(article, settings)
  return (
    <div class="ch-foot__row ch-foot__row--tools">
      <ExternalLink class="ch-btn ch-btn--small" href={article.url}>
        <Icon of={externalIcon} small />
        {text('article_button_manual')}
      </ExternalLink>
      {edit && (
        <ExternalLink class="ch-btn ch-btn--small" href={edit}>
          <Icon of={pencilIcon} small />
          {text('article_button_edit')}
        </ExternalLink>
      )}
      <IconButton icon={printIcon} line label={text('article_print_button')} onClick={() => window.print()} />
    </div>
  )
}

/** The page she reads becomes the first of the recently read ones. */
function useRecent(article: Article | undefined, anchor: string): void {
  const { loaded, change } = useMemory()
  useEffect(() => {
    if (!article || !loaded) return
    const section = article.sections.find((candidate) => candidate.anchor === anchor && anchor !== '')
    const [intro] = article.sections
    const trail = section
      ? sectionTrail(article, section)
      : intro
        ? sectionTrail(article, intro).slice(0, 1)
        : []
    const entry = { articleId: article.id, anchor, title: section?.title ?? article.title, trail }
    change((memory) => ({
      ...memory,
      recent: [entry, ...memory.recent.filter(({ articleId }) => articleId !== article.id)].slice(
        0,
        keptRecent,
      ),
    }))
  }, [article?.id, anchor, loaded, change])
}
