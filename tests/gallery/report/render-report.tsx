import { fireEvent, screen } from '@testing-library/preact'
import { createBrowser } from '../fake-browser.ts'
import { renderPanel } from '../render-panel.tsx'
import { createBackground, type Message } from './background.ts'

/** The panel with drafts behind it, in a test's document. */
export function createReportBrowser(scene: string) {
  const browser = createBrowser()
  const { asked } = browser
  const others = browser.runtime.sendMessage
  const background = createBackground(
    scene,
    (draft, { pictureId }) =>
      draft?.pictures.some(({ id }) => id === pictureId)
        ? { dataUrl: 'data:image/png;base64,AAAA', bytes: 3 }
        : undefined,
    others,
  )
  browser.runtime.sendMessage = async (message) => {
    asked.push(message)
    return background.answer(message as Message)
  }
  const sent = (name: string) => asked.filter((message) => message.name === name)
  return { browser, background, sent }
}

/** Presses "Meld en fejl" on the first screen. */
export async function startReport(browser: ReturnType<typeof createBrowser>): Promise<void> {
  renderPanel(browser)
  fireEvent.click(await screen.findByRole('button', { name: /Meld en fejl/ }))
}
