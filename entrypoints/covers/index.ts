import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { findCovers } from './find-covers.ts'
import { pageArea } from './page-area.ts'

/**
 * Run in a page just before its picture is taken. Its last value is what the background gets: kinds and places of personal
 * data in the window, in CSS pixels, never the data, and the part of the window that is the page's when the panel stands beside it.
 */
export default defineUnlistedScript(() => ({
  width: innerWidth,
  height: innerHeight,
  covers: findCovers(document, { x: 0, y: 0, width: innerWidth, height: innerHeight }),
  page: pageArea(document),
}))
