import { defineBackground } from 'wxt/utils/define-background'
import { keepParts } from '../../utils/platform/parts.ts'
import { registerListeners } from './listeners.ts'
import { createServices } from './services.ts'

export default defineBackground(() => {
  keepParts(['knowledge', 'report', 'picture'])
  registerListeners(createServices())
})
