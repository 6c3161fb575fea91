/** What a browser says of itself; `brands` and `platformVersion` come from user agent client hints, where there are any. */
export interface UserAgent {
  readonly userAgent: string
  readonly brands?: readonly { readonly brand: string; readonly version: string }[]
  readonly platformVersion?: string
}

/** Order matters: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
const BROWSERS: readonly (readonly [name: string, version: RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/u],
  ['Opera', /\bOPR\/(\d+)/u],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/u],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/u],
  ['Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//u],
]

const BRANDS: Readonly<Record<string, string>> = {
  'Microsoft Edge': 'Edge',
  'Google Chrome': 'Chrome',
  Opera: 'Opera',
  Brave: 'Brave',
  Vivaldi: 'Vivaldi',
}

/** `Firefox 153 på Windows 10 eller nyere`; only what the browser tells, so "en anden browser" where it tells nothing known. */
export function browserName(agent: UserAgent): string {
  const system = systemName(agent)
  return system === undefined ? browserPart(agent) : `${browserPart(agent)} på ${system}`
}

function browserPart({ userAgent, brands = [] }: UserAgent): string {
  const brand = brands.find((one) => BRANDS[one.brand] !== undefined)
  if (brand !== undefined) return `${BRANDS[brand.brand]} ${Number.parseInt(brand.version, 10)}`
  for (const [name, version] of BROWSERS) {
    const found = version.exec(userAgent)?.[1]
    if (found !== undefined) return `${name} ${found}`
  }
  return 'en anden browser'
}

function systemName({ userAgent, platformVersion }: UserAgent): string | undefined {
  if (/Windows NT 10/u.test(userAgent)) return windowsName(platformVersion)
  const old = /Windows NT (6\.[123])/u.exec(userAgent)?.[1]
  if (old !== undefined) return { '6.1': 'Windows 7', '6.2': 'Windows 8', '6.3': 'Windows 8.1' }[old]
  if (/CrOS/u.test(userAgent)) return 'ChromeOS'
  const android = /Android (\d+)/u.exec(userAgent)?.[1]
  if (android !== undefined) return `Android ${android}`
  if (/iPhone|iPad/u.test(userAgent)) return 'iOS'
  if (/Mac OS X/u.test(userAgent)) return 'macOS'
  return /Linux/u.test(userAgent) ? 'Linux' : undefined
}

/** Windows 11 keeps saying "NT 10.0"; only the client hint's version 13 and up tells it (learn.microsoft.com, "Detect Windows 11 using User-Agent Client Hints"). */
function windowsName(platformVersion: string | undefined): string {
  const major = Number.parseInt(platformVersion ?? '', 10)
  if (Number.isNaN(major)) return 'Windows 10 eller nyere'
  return major >= 13 ? 'Windows 11' : 'Windows 10'
}
