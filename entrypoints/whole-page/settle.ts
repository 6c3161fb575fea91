/** What is loaded when it comes into view gets this long. */
const patienceMs = 700
const pollMs = 50

/** A window that is not drawn gives no frames: a tenth of a second then stands for them. */
export function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}

/** Waits until the window shows what it is going to show: drawn, with the pictures that are in view. */
export async function settle(document: Document): Promise<void> {
  await twoFrames()
  const until = Date.now() + patienceMs
  while (Date.now() < until && [...document.images].some(isComing))
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  await twoFrames()
}

function isComing(image: HTMLImageElement): boolean {
  if (image.complete) return false
  const { top, bottom, width } = image.getBoundingClientRect()
  return width > 0 && bottom > 0 && top < innerHeight
}
