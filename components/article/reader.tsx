import type { RefObject } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { adminPathsOf } from '../../utils/manual/admin-paths.ts'
import type { Section } from '../../utils/manual/article.ts'
import type { ArticleReply } from '../../utils/messaging/protocol.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { Icon } from '../ui/icon.tsx'
import { infoIcon } from '../ui/icons.ts'
import { manualLanguage } from '../ui/language.ts'
import { After, Pager } from './article-end.tsx'
import { Crumbs, Meta } from './article-head.tsx'
import { Blocks } from './blocks.tsx'
import { ClickPath } from './click-path.tsx'
import { Contents } from './contents.tsx'
import { Inlines } from './inlines.tsx'
import { GoToAnchor, ownSiteUrl } from './links.tsx'
import { focusTitle, goToSection, scrollTo, sectionElementId, useSectionInView } from './section-place.ts'

interface ReaderProps {
  readonly article: ArticleReply
  readonly anchor: string
}

/** A page of the manual, opened at the section that was asked for. */
export function Reader({ article, anchor }: ReaderProps) {
  const { context } = usePanelPlace()
  const root = useRef<HTMLElement>(null)
  const current = useSectionInView(root, article)
  const go = useCallback((target: string) => goToSection(root.current, target), [])
  const isMissing = useOpening({ root, article, anchor, go })
  const goWithin = useCallback(
    (articleId: string, target: string) => {
      if (articleId !== article.id) return false
      go(target)
      return true
    },
    [article.id, go],
  )
  const path = adminPathsOf(article)[0]
  return (
    <GoToAnchor.Provider value={goWithin}>
      <Crumbs article={article} />
      <article class="ch-read" ref={root}>
        <h1 lang={manualLanguage}>{article.title}</h1>
        <Meta article={article} />
        {isMissing && <MissingSection />}
        <ClickPath path={article.clickPath} url={path && ownSiteUrl(path, context?.host)} />
        <Contents sections={article.sections} current={current} onGo={go} />
        {article.sections.map((section) => (
          <SectionView
            key={section.id}
            section={section}
            isAskedFor={anchor !== '' && section.anchor === anchor}
          />
        ))}
      </article>
      <Pager article={article} />
      <After />
    </GoToAnchor.Provider>
  )
}

function MissingSection() {
  return (
    <p class="ch-read__missing">
      <Icon of={infoIcon} small />
      {text('article_section_missing')}
    </p>
  )
}

interface Opening extends ReaderProps {
  readonly root: RefObject<HTMLElement>
  readonly go: (anchor: string) => void
}

/** Brings her to the section she asked for; true when the page has no such section. */
function useOpening({ root, article, anchor, go }: Opening): boolean {
  const { entry } = useNavigation()
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    setMissing(anchor !== '' && !article.sections.some((section) => section.anchor === anchor))
    // On the way back, and after a page load, she goes on where she was; else at the section she asked for.
    if (entry.scrollTop > 0) scrollTo(root.current, entry.scrollTop)
    else if (anchor !== '') go(anchor)
    if (document.activeElement === document.body) focusTitle(root.current)
  }, [article.id, anchor, go])
  return isMissing
}

function SectionView({ section, isAskedFor }: { readonly section: Section; readonly isAskedFor: boolean }) {
  const { level, heading, anchor } = section
  // The page's title is the only h1; the manual's own first level is one below it.
  const Heading = headings[Math.min(4, Math.max(0, level - 1))] ?? 'h2'
  return (
    <section lang={manualLanguage}>
      {level > 0 && (
        <Heading id={sectionElementId(anchor)} tabIndex={-1} class={isAskedFor ? 'is-asked-for' : undefined}>
          <Inlines nodes={heading} />
        </Heading>
      )}
      <Blocks blocks={section.blocks} guide={section.id} />
    </section>
  )
}

const headings = ['h2', 'h2', 'h3', 'h4', 'h5'] as const
