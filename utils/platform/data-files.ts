import * as v from 'valibot'
import type { PageMap } from '../search/context/page-map.ts'
import { thesaurusLines } from '../search/thesaurus/thesaurus-data.ts'
import type { ThesaurusData } from '../search/thesaurus/thesaurus.ts'
import { ownUrl } from './runtime.ts'

const lines = v.array(v.string())
const thesaurusSchema = v.object({ everyday: lines, english: lines, labels: lines })
const pageMapSchema = v.custom<PageMap>(
  (value) => typeof value === 'object' && value !== null && 'routes' in value && Array.isArray(value.routes),
)

/** Everyday words and labels, packed beside the script because only building an index needs them. */
export async function loadThesaurus(): Promise<ThesaurusData> {
  return thesaurusLines(v.parse(thesaurusSchema, await loadJson('data/thesaurus.json')))
}

/** What the CMS's pages are about. */
export async function loadPageMap(): Promise<PageMap> {
  return v.parse(pageMapSchema, await loadJson('data/page-map.json'))
}

/** What speaks for each route of a case, for `readRouteSignals`. */
export function loadRouteSignals(): Promise<unknown> {
  return loadJson('data/route-signals.json')
}

/** What people say of faults, for `readReportWords`. */
export function loadReportWords(): Promise<unknown> {
  return loadJson('data/report-words.json')
}

async function loadJson(path: string): Promise<unknown> {
  const response = await fetch(ownUrl(path))
  const value: unknown = await response.json()
  return value
}
