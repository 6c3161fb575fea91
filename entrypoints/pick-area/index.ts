import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { api, ask, isConnected } from '../cms.content/api.ts'
import { pageArea } from '../covers/page-area.ts'
import { twoFrames } from '../whole-page/settle.ts'
import { showLayer } from './layer.ts'

/** Brought into a page when an area of it is to be chosen; tells what was chosen once the layer is gone from the screen. */
export default defineUnlistedScript(() => {
  const active = document.activeElement
  showLayer(document, {
    within: pageArea(document),
    text: (key) => api.i18n.getMessage(key),
    done: (area) => {
      if (active instanceof HTMLElement && active !== document.body) active.focus({ preventScroll: true })
      // After an update of the extension nobody else brings the panel back.
      if (!isConnected()) return document.querySelector('cms-hjaelp')?.removeAttribute('hush')
      if (!area) return void ask('page.areaPicked', { area })
      return void twoFrames().then(() => ask('page.areaPicked', { area }))
    },
  })
})
