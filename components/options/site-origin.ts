/**
 * The site a person means: `www.fjordby.dk` and `https://www.fjordby.dk/node/1` are both `https://www.fjordby.dk`.
 *
 * @returns `undefined` for what is no address of a site on the web
 */
export function siteOrigin(typed: string): string | undefined {
  const address = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return undefined
  const { protocol, hostname, origin } = new URL(whole)
  // The panel's access is for https alone; a host needs a dot, else a single word would pass for one.
  return protocol === 'https:' && /^[^.\s]+(\.[^.\s]+)+$/.test(hostname) ? origin : undefined
}
