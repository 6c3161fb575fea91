import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'

/** Draws the icons of the packages from `icon.svg`: `node scripts/icons/make-icons.ts /path/to/chromium`. */
const [executablePath] = process.argv.slice(2)
if (!executablePath) {
  process.stderr.write('Which Chromium? node scripts/icons/make-icons.ts PATH\n')
  process.exit(2)
}

const here = import.meta.dirname
const svg = readFileSync(join(here, 'icon.svg')).toString('base64')
const browser = await launch({ executablePath, headless: true, args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  await page.setContent(
    `<img src="data:image/svg+xml;base64,${svg}" style="position:fixed;inset:0;width:${size}px;height:${size}px">`,
  )
  await page.screenshot({
    path: join(here, '../../public/icons', `${size}.png`) as `${string}.png`,
    clip: { x: 0, y: 0, width: size, height: size },
    omitBackground: true,
  })
}
await browser.close()
