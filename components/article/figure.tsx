import type { ComponentChildren, RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { safeUrl } from '../../utils/base/url.ts'
import { IconButton } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { closeIcon } from '../ui/icons-first.ts'
import { expandIcon } from '../ui/icons-more.ts'

interface FigureProps {
  readonly src: string
  /** What it shows, in words. */
  readonly name: string
  readonly caption?: ComponentChildren
  /** Inside running text: no caption of its own. */
  readonly isInline?: boolean
}

/** A picture of the manual. Its place is kept before it is there, it is fetched when it comes near, a press enlarges it. */
export function Figure({ src, name, caption, isInline = false }: FigureProps) {
  const [state, setState] = useState<'waiting' | 'there' | 'failed'>('waiting')
  const dialog = useRef<HTMLDialogElement>(null)
  const url = safeUrl(src)
  const Frame = isInline ? 'span' : 'figure'
  const words = caption && <figcaption>{caption}</figcaption>
  if (!url || state === 'failed')
    return (
      <Frame class="ch-figure">
        <Failed name={name} />
        {words}
      </Frame>
    )
  return (
    <Frame class="ch-figure">
      <button
        type="button"
        class={`ch-figure__pic is-${state}`}
        aria-label={text('a11y_picture_enlarge', { alt: name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <img
          src={url.href}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onLoad={() => setState('there')}
          onError={() => setState('failed')}
        />
        <span class="ch-figure__zoom">
          <Icon of={expandIcon} small />
        </span>
      </button>
      {words}
      <Enlarged dialog={dialog} url={url} name={name} isThere={state === 'there'} />
    </Frame>
  )
}

function Failed({ name }: { readonly name: string }) {
  return (
    <span class="ch-figure__failed">
      {name && <strong>{name}</strong>} {text('article_picture_failed')}
    </span>
  )
}

interface EnlargedProps {
  readonly dialog: RefObject<HTMLDialogElement>
  readonly url: URL
  readonly name: string
  /** Has been shown small: it is not fetched for a dialog that nobody opens. */
  readonly isThere: boolean
}

function Enlarged({ dialog, url, name, isThere }: EnlargedProps) {
  return (
    <dialog
      ref={dialog}
      class="ch-zoom"
      aria-label={text('article_picture_label')}
      // Esc closes the picture, and only that.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <div class="ch-zoom__bar">
        <ExternalLink href={url.href}>{text('article_picture_tab')}</ExternalLink>
        <IconButton
          icon={closeIcon}
          label={text('article_picture_close')}
          onClick={() => dialog.current?.close()}
        />
      </div>
      {/* The keyboard scrolls it. */}
      <div class="ch-zoom__pic" tabIndex={0} role="group" aria-label={name}>
        {isThere && <img src={url.href} alt={name} referrerpolicy="no-referrer" />}
      </div>
    </dialog>
  )
}
