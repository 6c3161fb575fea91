/** A made-up CMS page, drawn: what a picture of it would look like before anything is covered. */
export const pageSize = { width: 1366, height: 768 }

interface Look {
  readonly font?: string
  readonly colour?: string
}

export function drawPage(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = pageSize.width
  canvas.height = pageSize.height
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const fill = (colour: string, [x, y, w, h]: readonly number[]) => {
    context.fillStyle = colour
    context.fillRect(x ?? 0, y ?? 0, w ?? 0, h ?? 0)
  }
  const write = (words: string, x: number, y: number, look: Look = {}) => {
    context.fillStyle = look.colour ?? '#222330'
    context.font = look.font ?? '15px sans-serif'
    context.fillText(words, x, y)
  }
  fill('#f7f8fc', [0, 0, 1366, 768])
  fill('#ffffff', [0, 0, 1366, 53])
  for (const [at, words] of ['Indhold', 'Struktur', 'Personer', 'Rapporter', 'Indstillinger'].entries())
    write(words, 88 + at * 100, 33, { font: '600 14px sans-serif', colour: '#0550a6' })
  write('CMS version: 2026.32.1', 1170, 33, { font: '14px sans-serif' })
  write('Tilbage til sitet  |  Rediger Artikel', 36, 83)
  write('ida.friis', 985, 83)
  write('Ti krimier til mørke aftener', 36, 146, { font: '600 26px sans-serif' })
  fill('#0550e6', [845, 120, 66, 38])
  write('Gem', 864, 144, { font: '600 15px sans-serif', colour: '#ffffff' })
  fill('#ffffff', [36, 175, 994, 593])
  for (const [label, value, y] of [
    ['Bibliotek', 'Hovedbiblioteket', 205],
    ['Titel', 'Ti krimier til mørke aftener', 289],
    ['Manchet', 'Ti nye krimier, når mørket falder på', 373],
  ] as const) {
    write(label, 60, y, { font: '600 14px sans-serif' })
    context.strokeStyle = '#8e929c'
    context.strokeRect(60, y + 14, 944, 44)
    write(value, 74, y + 42)
  }
  fill('#e3e9fb', [60, 470, 944, 46])
  write('Afsnit', 76, 499, { font: '600 15px sans-serif', colour: '#0550a6' })
  write('Spørg ida.friis@fjordby.example, eller ring 44 55 66 77.', 458, 576)
  fill('#eef1fb', [1068, 53, 298, 715])
  write('Forfatter: ida.friis', 1088, 130)
  write('Teaserbillede', 1088, 588, { font: '600 14px sans-serif' })
  fill('#7ba7c9', [1088, 604, 258, 94])
  fill('#40704f', [1180, 640, 166, 58])
  return canvas
}
