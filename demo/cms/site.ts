/** One of the made-up libraries that the CMS stand-in serves. */
export interface CmsSite {
  readonly host: string
  readonly name: string
  /** As the toolbar shows it; empty hides the item, as a site without a version file does. */
  readonly release: string
  /** Sends the strictest content security policy a site could choose. */
  readonly strictPolicy: boolean
  readonly drupal: 7 | 10
}

export const mainSite: CmsSite = {
  host: 'www.eksempelbibliotek.dk',
  name: 'Eksempelbiblioteket',
  release: '2026.32.1',
  strictPolicy: false,
  drupal: 10,
}

export const strictSite: CmsSite = {
  host: 'www.fjordby.example',
  name: 'Fjordby Bibliotek',
  release: '2026.34.1',
  strictPolicy: true,
  drupal: 10,
}

export const oldSite: CmsSite = {
  host: 'gammel.fjordby.example',
  name: 'Fjordby Bibliotek (gammelt site)',
  release: '',
  strictPolicy: false,
  drupal: 7,
}

/** An ordinary web site that is no CMS at all. */
export const otherHost = 'www.avisen.example'

export const cmsSites: readonly CmsSite[] = [mainSite, strictSite, oldSite]
