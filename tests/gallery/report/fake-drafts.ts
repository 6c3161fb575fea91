import { drawPicture, outputSize } from '../../../utils/annotate/draw-picture.ts'
import type { Draft } from '../../../utils/report/draft.ts'
import { createBackground, type Message, type PictureRequest } from './background.ts'
import { drawPage } from './page-picture.ts'

/** Puts the report's part of the background in front of the gallery's answers: `?scene=…`. */
const { browser } = globalThis as unknown as {
  browser: { runtime: { sendMessage: (message: Message) => Promise<unknown> } }
}
const scene = new URLSearchParams(location.search).get('scene') ?? ''
browser.runtime.sendMessage = createBackground(scene, pictureOf, browser.runtime.sendMessage).answer

function pictureOf(draft: Draft | undefined, { pictureId, burnt }: PictureRequest) {
  const picture = draft?.pictures.find(({ id }) => id === pictureId)
  const page = drawPage()
  if (!picture || !burnt) return { dataUrl: page.toDataURL(), bytes: 180_000 }
  const canvas = Object.assign(document.createElement('canvas'), outputSize(picture))
  const context = canvas.getContext('2d')
  if (context) drawPicture(context, page, picture)
  return { dataUrl: canvas.toDataURL(), bytes: 180_000 }
}
