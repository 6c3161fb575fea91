import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { api, isConnected, type Received } from '../cms.content/api.ts'
import { beginSession, type Session } from './session.ts'

declare global {
  // Lives in the script's own world: the page cannot see it.
  var cmsHelpWholePageIsRunning: (() => boolean) | undefined
}

/** The background stopped, or the extension was updated: the page must not stay held. */
const silenceMs = 15_000

/** Brought into a page when the whole of it is to be pictured; goes down the page as the background says. */
export default defineUnlistedScript(() => {
  if (globalThis.cmsHelpWholePageIsRunning?.()) return
  globalThis.cmsHelpWholePageIsRunning = isConnected
  let session: Session | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    clearTimeout(silence)
    session?.end()
    session = undefined
  }
  const obey = async (message: NonNullable<Received>): Promise<unknown> => {
    clearTimeout(silence)
    if (message.kind === 'end') return end()
    if (message.kind === 'begin') {
      end()
      session = await beginSession(document)
    }
    silence = setTimeout(() => {
      end()
      document.querySelector('cms-hjaelp')?.removeAttribute('hush')
    }, silenceMs)
    if (!session) return null
    if (message.kind === 'begin') return { ...session.plan, ratio: devicePixelRatio, ...session.where() }
    return message.kind === 'step' ? session.step(topOf(message)) : session.where()
  }
  api.runtime.onMessage.addListener((message, _sender, answer) => {
    if (message?.to !== 'whole-page') return undefined
    obey(message).then(answer, () => answer(null))
    return true
  })
})

function topOf(message: object): number {
  return 'top' in message && typeof message.top === 'number' ? message.top : 0
}
