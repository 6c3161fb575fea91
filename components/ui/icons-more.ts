import type { IconShape } from './icon.tsx'

// Drawn on 20 × 20; see icons.ts.
export const leftIcon: IconShape = { line: 'M12.2 4.8 7 10l5.2 5.2' }
export const printIcon: IconShape = {
  line: 'M6 7V3.5h8V7M6 14H3.5V8.4c0-.8.6-1.4 1.4-1.4h10.2c.8 0 1.4.6 1.4 1.4V14H14M6 11.5h8v5H6z',
}
export const coverIcon: IconShape = {
  line: 'M3.8 6.3h12.4a1 1 0 0 1 1 1v5.4a1 1 0 0 1 -1 1h-12.4a1 1 0 0 1 -1 -1v-5.4a1 1 0 0 1 1 -1z',
  solid: 'M3.8 6.3h12.4a1 1 0 0 1 1 1v5.4a1 1 0 0 1 -1 1h-12.4a1 1 0 0 1 -1 -1v-5.4a1 1 0 0 1 1 -1z',
}
export const boxIcon: IconShape = {
  line: 'M4.3 4.5h11.4a1 1 0 0 1 1 1v9a1 1 0 0 1 -1 1h-11.4a1 1 0 0 1 -1 -1v-9a1 1 0 0 1 1 -1z',
}
export const arrowIcon: IconShape = { line: 'M4.5 15.5 15 5M8.3 4.6h7.1v7.1' }
export const textIcon: IconShape = { line: 'M4.5 6V4.5h11V6M10 4.5v11M8 15.5h4' }
export const penIcon: IconShape = {
  line: 'M3 14.5C5 8.2 7 5.8 8.6 6.8c1.6 1-1.5 5.2.2 6.2 1.5.9 2.7-3.6 4.1-3 1.2.5.4 2.9 4.1 1.6',
}
export const cropIcon: IconShape = { line: 'M6 2.5V14h11.5M2.5 6H14v11.5' }
export const pointerIcon: IconShape = { line: 'M5 3.5l10.8 6.3-5 1.2-2.4 4.7z' }
export const undoIcon: IconShape = { line: 'M7.3 3.8 3.8 7.3l3.5 3.5M4 7.3h7.6a4.3 4.3 0 0 1 0 8.6H7' }
export const redoIcon: IconShape = { line: 'M12.7 3.8l3.5 3.5-3.5 3.5M16 7.3H8.4a4.3 4.3 0 0 0 0 8.6H13' }
export const zoominIcon: IconShape = {
  line: 'M3.75 9a5.25 5.25 0 1 0 10.5 0a5.25 5.25 0 1 0 -10.5 0zM13 13l4 4M9 6.8v4.4M6.8 9h4.4',
}
export const zoomoutIcon: IconShape = {
  line: 'M3.75 9a5.25 5.25 0 1 0 10.5 0a5.25 5.25 0 1 0 -10.5 0zM13 13l4 4M6.8 9h4.4',
}
export const solvedIcon: IconShape = {
  line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM6.8 10.3l2.3 2.3 4.2-4.8',
}
export const openIcon: IconShape = {
  line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z',
  solid: 'M7.6 10a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0z',
}
export const halfIcon: IconShape = {
  line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z',
  solid: 'M10 5.2a4.8 4.8 0 0 1 0 9.6z',
}
export const comingIcon: IconShape = {
  line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM6.4 10h6.8M10.6 7.3 13.3 10l-2.7 2.7',
}
export const calendarIcon: IconShape = {
  line: 'M4.7 4.5h10.6a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1 -1.5 1.5h-10.6a1.5 1.5 0 0 1 -1.5 -1.5v-9a1.5 1.5 0 0 1 1.5 -1.5zM3.2 8.3h13.6M7 2.8v3M13 2.8v3',
}
export const bellIcon: IconShape = { line: 'M5.2 13.2V9a4.8 4.8 0 0 1 9.6 0v4.2l1.5 1.6H3.7zM8.4 17.2h3.2' }
export const starIcon: IconShape = {
  line: 'M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z',
}
export const copyIcon: IconShape = {
  line: 'M8.3 7h6.9a1.3 1.3 0 0 1 1.3 1.3v6.9a1.3 1.3 0 0 1 -1.3 1.3h-6.9a1.3 1.3 0 0 1 -1.3 -1.3v-6.9a1.3 1.3 0 0 1 1.3 -1.3zM13 4.5V4.3c0-.5-.4-.8-.8-.8H4.3c-.5 0-.8.4-.8.8v7.9c0 .5.4.8.8.8h.2',
}
export const mailIcon: IconShape = {
  line: 'M4.1 4.5h11.8a1.3 1.3 0 0 1 1.3 1.3v8.4a1.3 1.3 0 0 1 -1.3 1.3h-11.8a1.3 1.3 0 0 1 -1.3 -1.3v-8.4a1.3 1.3 0 0 1 1.3 -1.3zM3.2 5.6l6.8 5.2 6.8-5.2',
}
export const trashIcon: IconShape = {
  line: 'M3.8 5.6h12.4M8 5.6V3.4h4v2.2M5.4 5.6l.7 11h7.8l.7-11M8.5 8.7v4.8M11.5 8.7v4.8',
}
export const keyboardIcon: IconShape = {
  line: 'M3.5 5h13a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-13a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5zM5 8.2v.1M8.3 8.2v.1M11.7 8.2v.1M15 8.2v.1M7 12h6',
}
export const pinIcon: IconShape = { line: 'M7 3.2h6l-.7 5.6 2.7 2.8v1.2H5v-1.2l2.7-2.8zM10 12.8v4.4' }
export const puzzleIcon: IconShape = { line: 'M3.5 7.5h3.3a2 2 0 1 1 3.9 0H14v3.3a2 2 0 1 1 0 3.9v1.8H3.5z' }
export const expandIcon: IconShape = { line: 'M12 3.5h4.5V8M8 16.5H3.5V12M16 4l-5 5M4 16l5-5' }
export const listIcon: IconShape = { line: 'M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.7 5.5v.1M3.7 10v.1M3.7 14.5v.1' }
export const signIcon: IconShape = { line: 'M10 2.6v14.8M7.3 17.4h5.4M4 4.5h9.5L16 7l-2.5 2.5H4z' }
export const shieldIcon: IconShape = {
  line: 'M10 2.8 4 5v4.6c0 3.7 2.4 6.4 6 7.7 3.6-1.3 6-4 6-7.7V5zM7.2 9.9l2 2 3.6-4',
}
export const toolIcon: IconShape = {
  line: 'M12.5 3.2a4.3 4.3 0 0 0-4 5.8L3.2 14.3l2.5 2.5L11 11.5a4.3 4.3 0 0 0 5.7-5l-2.6 2.6-2.6-.6-.6-2.6z',
}
export const fileIcon: IconShape = { line: 'M5 2.6h6.4L15 6.2v11.2H5zM11.4 2.6v3.6H15' }
export const plusIcon: IconShape = { line: 'M10 4v12M4 10h12' }
