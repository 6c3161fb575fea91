import { text } from '../../utils/i18n/text.ts'
import type { Section } from '../../utils/manual/article.ts'
import { Icon, Ribbon } from '../ui/icon.tsx'
import { downIcon } from '../ui/icons-first.ts'
import { listIcon } from '../ui/icons-more.ts'

interface ContentsProps {
  readonly sections: readonly Section[]
  /** Anchor of the section in view. */
  readonly current: string
  readonly onGo: (anchor: string) => void
}

/** The page's sections; the ribbon marks the one in view. Closed in a narrow panel. */
export function Contents({ sections, current, onGo }: ContentsProps) {
  const headed = sections.filter(({ level }) => level > 0)
  if (headed.length < 2) return null
  const top = Math.min(...headed.map(({ level }) => level))
  return (
    <details class="ch-toc" open={window.innerWidth >= 560}>
      <summary>
        <Icon of={listIcon} small />
        {text('article_contents_heading')} <span class="ch-muted ch-small">{headed.length}</span>
        <Icon of={downIcon} small />
      </summary>
      <nav aria-label={text('article_contents_heading')}>
        <ol>
          {headed.map(({ anchor, title, level }) => (
            <li key={anchor} style={{ paddingInlineStart: `${Math.min(3, level - top) * 14}px` }}>
              <button
                type="button"
                class="ch-toc__link"
                aria-current={anchor === current ? 'location' : undefined}
                onClick={() => onGo(anchor)}
              >
                {anchor === current && <Ribbon />}
                {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
