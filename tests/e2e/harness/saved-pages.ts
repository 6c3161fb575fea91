import { existsSync, readFileSync } from 'node:fs'
import { html, text, type Reply, type Site } from '../../../demo/server/http.ts'

const shared = process.env['CMS_SHARED'] ?? '../shared'
const folder = `${shared}/data/cms-pages`

export const savedPagesHost = 'gemt.eksempelbibliotek.dk'

/** The snapshot of the manual beside the saved pages. */
export const savedManual = `${shared}/data/manual`

/** Why the saved pages cannot be used; undefined when they can. */
export const savedPagesMissing = existsSync(folder)
  ? undefined
  : `skipped: no saved pages of the CMS in ${folder}\n`

/** Serves saved pages of a real CMS by their file names, with style sheets of our own and a dialog that holds the focus. */
export const savedPages: Site = ({ url }): Reply => {
  const name = /^\/([a-z0-9-]+)$/.exec(url.pathname)?.[1]
  if (url.pathname === '/demo/gin.css' || url.pathname === '/demo/toolbar.css') return styles(url.pathname)
  const file = `${folder}/${name}.html`
  if (name === undefined || !existsSync(file)) return { ...text('', 404), headers: {} }
  return html(revive(readFileSync(file, 'utf8')))
}

function styles(path: string): Reply {
  const sheet = new URL(`../../../demo/cms/assets/${path.split('/').at(-1) ?? ''}`, import.meta.url)
  return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8' }, body: readFileSync(sheet) }
}

// The saved pages have neither style sheets nor scripts: what they name leads nowhere, and their state is in the markup.
function revive(page: string): string {
  return page
    .replace(/<script\b(?![^>]*application\/json)[^>]*>[^]*?<\/script>/g, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace('</head>', `<link rel="stylesheet" href="/demo/gin.css"><style>${look}</style></head>`)
    .replace('</body>', `<script>${holdFocus}</script></body>`)
}

// As the CMS's own style sheet: dialogs fill the window and insist on it.
const look = `
.ui-dialog.ui-widget[style]{inset:20px!important;width:auto!important;height:auto!important;z-index:9999!important}
.ui-dialog-content{max-height:none!important}
.messages-list:empty,.paragraphs-add-dialog,[hidden]{display:none}
svg,img{max-width:40px;max-height:40px}
.gin--dark-mode,.gin--dark-mode body,.gin--dark-mode :is(.ui-dialog,.layout-region,#gin_sidebar,.region-sticky,.toolbar-bar){background:#1b1b1d!important;color:#f0f0f0!important}
@media(max-width:976px){#gin_sidebar{display:none}}`

const holdFocus = `
const dialog = document.querySelector('body > .ui-dialog')
const focusFirst = () => dialog.querySelector('.ui-dialog-content :is(input:not([type=hidden]),button)')?.focus()
if (dialog) {
  document.addEventListener('focus', (event) => {
    if (event.target instanceof Element && event.target.closest('.ui-dialog')) return
    event.preventDefault()
    focusFirst()
  }, true)
  focusFirst()
}`
