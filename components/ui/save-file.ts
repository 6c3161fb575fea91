/** Saves a data URL in the person's download folder; must be called from a press. */
export async function saveFile(name: string, dataUrl: string): Promise<void> {
  const blob = await (await fetch(dataUrl)).blob()
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the address after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
