/** The CMS that made the page; `other` is anything else on the web, of which nothing more is read. */
export type CmsKind = 'drupal-10' | 'drupal-7' | 'other'
export type CmsTheme = 'gin' | 'claro' | 'novel' | 'seven' | 'other'
/** Lowest to highest; read from which toolbar links exist, so it is a lower bound. */
export type RoleLevel = 'mediator' | 'editor' | 'local-administrator' | 'administrator'
export type MessageType = 'error' | 'warning' | 'status'

export interface PageField {
  /** Machine name: `field_teaser_image`, `title`. */
  readonly name: string
  /** Visible label in the page's language, without the required mark. */
  readonly label: string
  /** Paragraph bundle the field sits in: `banner`. */
  readonly component?: string
  /** Label of the field group (details, tab) around it. */
  readonly group?: string
}

export interface PageForm {
  /** Form id with underscores: `node_article_edit_form`. */
  readonly id: string
  readonly entityType?: string
  readonly bundle?: string
  readonly operation?: 'add' | 'edit' | 'delete' | 'settings'
}

export interface PageMessage {
  readonly type: MessageType
  readonly text: string
}

export interface PageDialog {
  readonly kind: 'media-library' | 'component-picker' | 'other'
  readonly title: string
}

/** What the panel knows of the page. Holds names, labels and messages; never a value that a person typed. */
export interface PageContext {
  readonly cms: CmsKind
  readonly theme: CmsTheme
  /** `admin` under an admin route, `public` for an editor's view of the site, `denied` for a 403, `login` for the login form. */
  readonly view: 'admin' | 'public' | 'denied' | 'login'
  readonly host: string
  /** Internal path without alias, with a leading slash: `/node/3/edit`. */
  readonly path: string
  /** The page's title without the site name. */
  readonly title: string
  readonly siteName: string
  /** `da`, `en` … of the page. */
  readonly language: string
  readonly form?: PageForm
  readonly fields: readonly PageField[]
  readonly focusedField?: PageField
  readonly messages: readonly PageMessage[]
  readonly dialog?: PageDialog
  /** Paragraph bundles present in the form, in page order, without repeats. */
  readonly components: readonly string[]
  /** As the page prints it after "CMS version:"; not necessarily numeric. */
  readonly release?: string
  readonly role?: RoleLevel
}
