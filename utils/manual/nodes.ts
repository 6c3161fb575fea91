/** Text inside a block. A closed set: whatever the manual's Markdown holds ends as one of these, never as HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted' | 'underline'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string }
  /** A coloured dot with a meaning, such as 🟢 titled "Færdig" in the development overview. */
  | { readonly kind: 'badge'; readonly symbol: string; readonly label: string }
  | { readonly kind: 'break' }

export type NoticeTone = 'plain' | 'primary' | 'info' | 'warning' | 'danger' | 'success'

/** A block of an article. `width` of a figure is a share of the column in percent. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | {
      readonly kind: 'table'
      readonly header: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'notice'; readonly tone: NoticeTone; readonly children: readonly Block[] }
  | {
      readonly kind: 'figure'
      readonly src: string
      readonly alt: string
      readonly caption: readonly Inline[]
      readonly width?: number
    }
  | { readonly kind: 'rule' }
