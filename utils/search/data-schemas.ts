import * as v from 'valibot'
import type { PageMap } from './context/page-map.ts'
import type { ThesaurusFile } from './thesaurus/thesaurus-data.ts'

const words = v.array(v.string())
const targets = v.array(v.string())

/** Schema of `public/data/thesaurus.json`. */
export const thesaurusSchema: v.GenericSchema<unknown, ThesaurusFile> = v.object({
  everyday: words,
  english: words,
  labels: words,
})

/** Schema of `public/data/page-map.json`. */
export const pageMapSchema: v.GenericSchema<unknown, PageMap> = v.object({
  routes: v.array(
    v.object({
      path: v.exactOptional(v.string()),
      dialog: v.exactOptional(v.string()),
      forms: v.exactOptional(v.array(v.string())),
      role: v.exactOptional(v.picklist(['mediator', 'editor', 'local-administrator', 'administrator'])),
      help: targets,
    }),
  ),
  components: v.record(v.string(), targets),
  fields: v.record(v.string(), v.array(v.tuple([v.string(), v.array(v.string()), targets]))),
  messages: v.array(v.tuple([v.string(), v.string(), v.string()])),
  states: v.array(v.object({ field: v.string(), labels: v.array(v.string()), help: targets })),
})
