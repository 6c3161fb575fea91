import * as v from 'valibot'
import { settingsSchema } from '../settings/settings.ts'
import type { PageContext } from '../context/page-context.ts'
import { diagnosticKeys, type Draft, type Picture } from '../report/draft.ts'

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))

const fieldSchema = v.object({
  name: text(200),
  label: text(300),
  component: v.exactOptional(text(200)),
  group: v.exactOptional(text(300)),
})

const contextShape = v.object({
  cms: v.picklist(['drupal-10', 'drupal-7', 'other']),
  theme: v.picklist(['gin', 'claro', 'novel', 'seven', 'other']),
  view: v.picklist(['admin', 'public', 'denied', 'login']),
  host: text(300),
  path: text(2000),
  title: text(500),
  siteName: text(300),
  language: text(20),
  form: v.exactOptional(
    v.object({
      id: text(200),
      entityType: v.exactOptional(text(100)),
      bundle: v.exactOptional(text(100)),
      operation: v.exactOptional(v.picklist(['add', 'edit', 'delete', 'settings'])),
    }),
  ),
  fields: v.pipe(v.array(fieldSchema), v.maxLength(600)),
  focusedField: v.exactOptional(fieldSchema),
  messages: v.pipe(
    v.array(v.object({ type: v.picklist(['error', 'warning', 'status']), text: text(2000) })),
    v.maxLength(60),
  ),
  dialog: v.exactOptional(
    v.object({ kind: v.picklist(['media-library', 'component-picker', 'other']), title: text(300) }),
  ),
  components: v.pipe(v.array(text(100)), v.maxLength(200)),
  release: v.exactOptional(text(100)),
  role: v.exactOptional(v.picklist(['mediator', 'editor', 'local-administrator', 'administrator'])),
})

export const pageContextSchema: v.GenericSchema<PageContext> = contextShape

const place = v.pipe(v.number(), v.finite())
const rectangle = { x: place, y: place, width: place, height: place }

const coverSchema = v.object({
  id: text(100),
  kind: v.picklist(['cpr', 'patron', 'phone', 'mail', 'card', 'password', 'name', 'own']),
  ...rectangle,
})

const markSchema = v.variant('kind', [
  v.object({ kind: v.literal('frame'), id: text(100), ...rectangle }),
  v.object({ kind: v.literal('arrow'), id: text(100), x1: place, y1: place, x2: place, y2: place }),
  v.object({ kind: v.literal('text'), id: text(100), x: place, y: place, text: text(500) }),
  v.object({
    kind: v.literal('pen'),
    id: text(100),
    points: v.pipe(v.array(v.object({ x: place, y: place })), v.maxLength(5000)),
  }),
])

const pictureShape = v.object({
  id: text(100),
  name: text(200),
  width: place,
  height: place,
  covers: v.pipe(v.array(coverSchema), v.maxLength(2000)),
  marks: v.pipe(v.array(markSchema), v.maxLength(500)),
  crop: v.exactOptional(v.object(rectangle)),
})

// The ids are branded in the domain; a schema cannot make a brand without a cast.
export const pictureSchema = pictureShape as unknown as v.GenericSchema<Picture>

const diagnosticSchema = v.object({
  key: v.picklist(diagnosticKeys),
  label: text(100),
  values: v.pipe(v.array(text(4000)), v.maxLength(100)),
  removed: v.boolean(),
})

const draftShape = v.object({
  id: text(100),
  createdAt: v.number(),
  changedAt: v.number(),
  route: v.picklist(['servicedesk', 'dbc', 'kb', 'urgent', 'wish']),
  routeChosen: v.boolean(),
  title: text(2000),
  happened: text(100_000),
  expected: text(100_000),
  steps: text(100_000),
  affected: text(100_000),
  answers: v.exactOptional(
    v.partial(
      v.object({
        when: text(20_000),
        idea: text(20_000),
        topic: text(200),
        searchWords: text(2000),
        fbiLink: text(4000),
        material: text(2000),
        otherAddress: text(4000),
        article: text(2000),
        tried: text(20_000),
      }),
    ),
  ),
  lookedAt: v.pipe(v.array(text(500)), v.maxLength(100)),
  diagnostics: v.pipe(v.array(diagnosticSchema), v.maxLength(40)),
  pictures: v.pipe(v.array(pictureShape), v.maxLength(10)),
  names: v.exactOptional(v.pipe(v.array(text(80)), v.maxLength(200))),
  handover: v.exactOptional(
    v.object({
      state: v.picklist(['created', 'opened', 'filled', 'verified', 'failed', 'expired']),
      at: v.number(),
    }),
  ),
  caseKey: v.exactOptional(text(40)),
  caseUrl: v.exactOptional(text(2000)),
})

export const draftSchema = draftShape as unknown as v.GenericSchema<Draft>

export const settingsPatchSchema = v.partial(settingsSchema)
