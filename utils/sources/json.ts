/** The JSON in some bytes; `undefined` for anything else, such as the HTML page of a proxy or a login wall. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return value
  } catch {
    return undefined
  }
}
