import { text } from '../../utils/i18n/text.ts'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { rightIcon } from '../ui/icons-first.ts'

interface ClickPathProps {
  readonly path: readonly string[]
  /** The page of her own site that the path leads to, where it is known. */
  readonly url: string | undefined
}

/** The way through the CMS's menu, and the same page on her own site. */
export function ClickPath({ path, url }: ClickPathProps) {
  if (path.length === 0) return null
  return (
    <div class="ch-trail">
      <ol aria-label={text('article_path_label')}>
        {path.map((name, index) => (
          <li key={index}>
            {name}
            {index < path.length - 1 && <Icon of={rightIcon} small />}
          </li>
        ))}
      </ol>
      {url && (
        <ExternalLink class="ch-btn ch-btn--small" href={url}>
          {text('article_path_short')}
          <span class="ch-sr"> {text('article_path_rest', { path: path.join(', ') })}</span>
        </ExternalLink>
      )}
    </div>
  )
}
