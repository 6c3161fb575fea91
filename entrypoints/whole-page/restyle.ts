type Styled = HTMLElement | SVGElement

export interface Restyle {
  set(element: Styled, styles: Readonly<Record<string, string>>): void
  /** Puts everything back as it was, the last first. */
  undo(): void
}

/** Styles set for a while. Written through the object model, which a page's policy against inline styles leaves alone. */
export function createRestyle(): Restyle {
  const undo: (() => void)[] = []
  return {
    set(element, styles) {
      const hadStyle = element.hasAttribute('style')
      undo.push(() => {
        if (!hadStyle && element.getAttribute('style') === '') element.removeAttribute('style')
      })
      for (const [name, value] of Object.entries(styles)) {
        const { style } = element
        const before = style.getPropertyValue(name)
        const priority = style.getPropertyPriority(name)
        style.setProperty(name, value, 'important')
        undo.push(() =>
          before === '' ? style.removeProperty(name) : style.setProperty(name, before, priority),
        )
      }
    },
    undo() {
      for (const step of undo.splice(0).toReversed()) step()
    },
  }
}

export function isStyled(element: Element): element is Styled {
  return 'style' in element
}
