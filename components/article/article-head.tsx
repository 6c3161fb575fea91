import type { ComponentChildren } from 'preact'
import { moment } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { Article } from '../../utils/manual/article.ts'
import { collectionName } from '../../utils/manual/section-trail.ts'
import type { ArticleReply } from '../../utils/messaging/protocol.ts'
import { hasRole, roleName } from '../help/role-name.ts'
import { useKnowledge } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { clockIcon, rightIcon } from '../ui/icons-first.ts'
import { personIcon } from '../ui/icons.ts'

/** Where the page stands in the manual; its collection leads to the collection's start page. */
export function Crumbs({ article }: { readonly article: Article }) {
  const { open } = useNavigation()
  const collection = collectionName(article.collection)
  const group = article.category ?? collection
  const home = article.place?.home
  return (
    <nav class="ch-crumbs" aria-label={text('article_crumbs_label')}>
      <ol>
        <Crumb>
          {home ? (
            <button
              type="button"
              class="ch-link"
              onClick={() => open({ kind: 'article', articleId: home.articleId, anchor: '' })}
            >
              {collection}
            </button>
          ) : (
            collection
          )}
        </Crumb>
        {group !== collection && <Crumb>{group}</Crumb>}
        <li aria-current="page">{article.title}</li>
      </ol>
    </nav>
  )
}

function Crumb({ children }: { readonly children: ComponentChildren }) {
  return (
    <li>
      {children}
      <Icon of={rightIcon} small />
    </li>
  )
}

/** Who can use what the page explains, whose it is and how old the copy is. */
export function Meta({ article }: { readonly article: ArticleReply }) {
  const fetchedAt = useKnowledge().value?.fetchedAt
  const { role, plan } = article.needs ?? {}
  const own = usePanelPlace().context?.role
  return (
    <p class="ch-meta">
      {role && (
        // Amber when the toolbar of her page shows that she lacks it.
        <Chip tone={own === undefined || hasRole(own, role) ? 'grey' : 'amber'}>
          <Icon of={personIcon} small />
          {text('home_badge_role', { role: roleName(role) })}
        </Chip>
      )}
      {plan && <Chip>{text('home_badge_plan')}</Chip>}
      {article.origin === 'local' && <Chip tone="here">{text('article_badge_local')}</Chip>}
      {fetchedAt !== undefined && (
        <span>
          <Icon of={clockIcon} small />
          {text('article_date_fetched', { fetched: moment(fetchedAt, Date.now()) })}
        </span>
      )}
    </p>
  )
}
