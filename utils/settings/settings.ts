import * as v from 'valibot'

/**
 * Everything a person or her municipality can choose. Each field has a default that works.
 * A value set by managed policy wins and is listed in `locked` of the settings view.
 */
export const settingsSchema = v.object({
  /** The library's name as it stands in reports. @default '' (the site's name is used) */
  libraryName: v.optional(v.pipe(v.string(), v.maxLength(120)), ''),
  /** @default 'unknown' */
  hostingPlan: v.optional(v.picklist(['editor', 'webmaster', 'unknown']), 'unknown'),
  /** May this person create cases in Servicedesk? @default 'unknown' */
  entitled: v.optional(v.picklist(['yes', 'no', 'unknown']), 'unknown'),
  /** Colleagues who may. @default [] */
  entitledColleagues: v.optional(
    v.array(v.object({ name: v.string(), mail: v.optional(v.string(), '') })),
    [],
  ),
  /** Where "Spørg netværket" leads: an https address or a mailto address. @default '' */
  networkPlace: v.optional(v.string(), ''),
  /** Name of that place on the button. @default '' */
  networkName: v.optional(v.string(), ''),
  /** Side of the window the panel docks to. @default 'right' */
  side: v.optional(v.picklist(['left', 'right']), 'right'),
  /** Width of the docked panel in CSS pixels. @default 400 */
  widthPx: v.optional(v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(720)), 400),
  /** @default 'system' */
  colours: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Origin of the Servicedesk. @default 'https://detdigitalefolkebibliotek.atlassian.net' */
  servicedeskOrigin: v.optional(
    v.pipe(v.string(), v.url(), v.startsWith('https://')),
    'https://detdigitalefolkebibliotek.atlassian.net',
  ),
  /** @default '4' */
  servicedeskPortal: v.optional(v.string(), '4'),
  /** Repository of the manual at the git host. @default danskernesdigitalebibliotek/folkebibliotekernes_cms_manual, branch main */
  manualRepository: v.optional(v.string(), 'danskernesdigitalebibliotek/folkebibliotekernes_cms_manual'),
  manualBranch: v.optional(v.string(), 'main'),
  /** Folder of a knowledge bundle on a web server, asked before the git host; an https address with a last slash. @default '' (none) */
  knowledgeAddress: v.optional(
    v.union([v.literal(''), v.pipe(v.string(), v.url(), v.startsWith('https://'), v.endsWith('/'))]),
    '',
  ),
  /**
   * The library's own guides, joined to the manual: `owner/name@branch` at the git host, an https address of a JSON feed,
   * or one with a last slash of a published Jekyll site. @default '' (none)
   */
  localGuides: v.optional(
    v.union([
      v.literal(''),
      v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+@[\w./-]+$/)),
      v.pipe(v.string(), v.url(), v.startsWith('https://')),
    ]),
    '',
  ),
})

export type Settings = v.InferOutput<typeof settingsSchema>

/** The settings with nothing chosen. */
export const defaultSettings: Settings = v.parse(settingsSchema, {})

export interface SettingsView {
  readonly settings: Settings
  /** Names of the fields that managed policy decides. */
  readonly locked: readonly (keyof Settings)[]
  /** Origins the panel may always show on. */
  readonly sites: readonly string[]
}
