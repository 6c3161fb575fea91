import type { IconShape } from './icon.tsx'

// Drawn on 20 × 20. Only what the first paint needs: every one of them counts in its budget.
export const searchIcon: IconShape = {
  line: 'M3.75 9a5.25 5.25 0 1 0 10.5 0a5.25 5.25 0 1 0 -10.5 0zM13 13l4 4',
}
export const closeIcon: IconShape = { line: 'M5 5l10 10M15 5 5 15' }
export const moreIcon: IconShape = { line: 'M10 4.6v.1M10 10v.1M10 15.4v.1', weight: 2.8 }
export const foldIcon: IconShape = {
  line: 'M4.5 3.5h11a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-11a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2zM12.6 3.5v13M6.3 7.5 8.8 10l-2.5 2.5',
}
export const backIcon: IconShape = { line: 'M16 10H4.5M9.5 5l-5 5 5 5' }
export const rightIcon: IconShape = { line: 'M7.8 4.8 13 10l-5.2 5.2' }
export const downIcon: IconShape = { line: 'M4.8 7.4 10 12.6l5.2-5.2' }
export const bookIcon: IconShape = {
  line: 'M10 5.6C8 4.2 5.5 3.8 2.6 4v11.4c2.9-.2 5.4.2 7.4 1.6 2-1.4 4.5-1.8 7.4-1.6V4c-2.9-.2-5.4.2-7.4 1.6zM10 5.6V17',
}
export const alertIcon: IconShape = { line: 'M10 3.2 2.6 16.3h14.8zM10 8.2v3.9M10 14v.1' }
export const docIcon: IconShape = { line: 'M5 2.6h6.4L15 6.2v11.2H5zM11.4 2.6v3.6H15M7.6 10h4.8M7.6 13h4.8' }
export const clockIcon: IconShape = { line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM10 6v4.2l2.8 1.8' }
export const outageIcon: IconShape = { line: 'M11.3 2.6 4.6 11.4h4.7l-.9 6 6.9-8.8h-4.8z' }
export const checkIcon: IconShape = { line: 'M4 10.6l4 4 8-9' }
export const refreshIcon: IconShape = { line: 'M16.2 10.3a6.2 6.2 0 1 1-1.9-4.7l1.9 1.8M16.2 3.5v3.9h-3.9' }
