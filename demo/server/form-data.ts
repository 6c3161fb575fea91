export interface SentFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export interface SentForm {
  readonly fields: ReadonlyMap<string, string>
  readonly files: readonly SentFile[]
}

/** Reads a form's body, url-encoded or multipart; anything else gives an empty form. */
export function readForm(body: Buffer, contentType: string): SentForm {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { fields: new Map(new URLSearchParams(body.toString('utf8'))), files: [] }
  }
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1]
  return boundary === undefined ? { fields: new Map(), files: [] } : readMultipart(body, boundary)
}

function readMultipart(body: Buffer, boundary: string): SentForm {
  const fields = new Map<string, string>()
  const files: SentFile[] = []
  for (const part of splitParts(body, `--${boundary}`)) {
    const headEnd = part.indexOf('\r\n\r\n')
    if (headEnd < 0) continue
    const head = part.subarray(0, headEnd).toString('utf8')
    const content = part.subarray(headEnd + 4)
    const field = /\bname="([^"]*)"/.exec(head)?.[1] ?? ''
    const name = /\bfilename="([^"]*)"/.exec(head)?.[1]
    if (name === undefined) fields.set(field, content.toString('utf8'))
    else if (name !== '') {
      const type = /content-type:\s*(\S+)/i.exec(head)?.[1] ?? 'application/octet-stream'
      files.push({ field, name, type, bytes: Buffer.from(content) })
    }
  }
  return { fields, files }
}

function splitParts(body: Buffer, mark: string): Buffer[] {
  const parts: Buffer[] = []
  let from = body.indexOf(mark)
  while (from >= 0) {
    const next = body.indexOf(mark, from + mark.length)
    if (next < 0) break
    parts.push(body.subarray(from + mark.length + 2, next - 2))
    from = next
  }
  return parts
}
