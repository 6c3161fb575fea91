import type { IconShape } from './icon.tsx'

// Drawn on 20 × 20; the rarer ones are in icons-more.ts.
export const personIcon: IconShape = {
  line: 'M6.9 6.6a3.1 3.1 0 1 0 6.2 0a3.1 3.1 0 1 0 -6.2 0zM3.8 16.8c.5-3.4 2.9-5.2 6.2-5.2s5.7 1.8 6.2 5.2',
}
export const infoIcon: IconShape = { line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM10 9.4v4M10 6.6v.1' }
export const slidersIcon: IconShape = {
  line: 'M2.8 6.3h6.4M13.2 6.3h4M2.8 13.7h2.9M9.7 13.7h7.5M9.2 6.3a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM5.7 13.7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z',
}
export const saveIcon: IconShape = { line: 'M10 3v8.8M6.5 8.4 10 11.9l3.5-3.5M3.5 13.2v3.3h13v-3.3' }
export const dockIcon: IconShape = {
  line: 'M4.5 3.5h11a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-11a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2zM12.6 3.5v13',
}
export const pencilIcon: IconShape = { line: 'M12.6 4.2l3.2 3.2L7.2 16H4v-3.2zM10.8 6l3.2 3.2' }
export const cameraIcon: IconShape = {
  line: 'M2.8 6.5h3.4l1.5-2.3h4.6l1.5 2.3h3.4v9.3H2.8zM7.2 11a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0z',
}
export const globeIcon: IconShape = {
  line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM3 10h14M10 3c2.3 2 3.3 4.3 3.3 7s-1 5-3.3 7c-2.3-2-3.3-4.3-3.3-7S7.7 5 10 3z',
}
export const lockIcon: IconShape = {
  line: 'M5.8 9h8.4a1.3 1.3 0 0 1 1.3 1.3v4.9a1.3 1.3 0 0 1 -1.3 1.3h-8.4a1.3 1.3 0 0 1 -1.3 -1.3v-4.9a1.3 1.3 0 0 1 1.3 -1.3zM6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9',
}
export const pauseIcon: IconShape = { line: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM8.2 7.5v5M11.8 7.5v5' }
export const offlineIcon: IconShape = {
  line: 'M3 3l14 14M6.3 6.5A4.4 4.4 0 0 0 6 15.5h8.8M9.2 5.7c2.4-.6 4.8.9 5.3 3.3 1.6.2 2.9 1.4 2.9 3.2 0 .6-.2 1.2-.5 1.7',
}
export const ticketIcon: IconShape = {
  line: 'M2.8 5.5h14.4v2.8a1.7 1.7 0 0 0 0 3.4v2.8H2.8v-2.8a1.7 1.7 0 0 0 0-3.4zM12.2 5.7v8.6',
}
export const peopleIcon: IconShape = {
  line: 'M4.7 7a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0zM2.3 16c.4-3 2.3-4.5 5.1-4.5s4.7 1.5 5.1 4.5M12.6 4.6a2.6 2.6 0 0 1 0 4.9M14.4 11.9c1.9.6 3 2 3.3 4.1',
}
export const externalIcon: IconShape = { line: 'M8.5 4.5h-4v11h11v-4M12 3.5h4.5V8M16 4l-6.5 6.5' }
