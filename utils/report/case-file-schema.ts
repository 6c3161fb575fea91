import * as v from 'valibot'
import { diagnosticKeys, type Draft, type Picture } from './draft.ts'

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const place = v.pipe(v.number(), v.finite(), v.minValue(-100_000), v.maxValue(100_000))
const size = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000))
const moment = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8_640_000_000_000_000))

const pictureSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[\w-]{1,80}\.(?:png|jpe?g)$/u)),
  width: size,
  height: size,
  covers: v.pipe(
    v.array(
      v.strictObject({
        id: text(100),
        kind: v.picklist(['cpr', 'patron', 'phone', 'mail', 'card', 'password', 'name', 'own']),
        x: place,
        y: place,
        width: size,
        height: size,
      }),
    ),
    v.maxLength(2000),
  ),
  /** Burnt into the pixels. */
  marks: v.strictTuple([]),
})

const diagnosticSchema = v.strictObject({
  key: v.picklist(diagnosticKeys),
  label: text(100),
  values: v.pipe(v.array(text(4000)), v.maxLength(100)),
  removed: v.literal(false),
})

const answersSchema = v.strictObject({
  when: v.exactOptional(text(20_000)),
  idea: v.exactOptional(text(20_000)),
  topic: v.exactOptional(text(200)),
  searchWords: v.exactOptional(text(2000)),
  fbiLink: v.exactOptional(text(4000)),
  material: v.exactOptional(text(2000)),
  otherAddress: v.exactOptional(text(4000)),
  article: v.exactOptional(text(2000)),
  tried: v.exactOptional(text(20_000)),
})

const draftSchema = v.strictObject({
  createdAt: moment,
  changedAt: moment,
  route: v.picklist(['servicedesk', 'dbc', 'kb', 'urgent', 'wish']),
  routeChosen: v.boolean(),
  title: text(2000),
  happened: text(100_000),
  expected: text(100_000),
  steps: text(100_000),
  affected: text(100_000),
  answers: v.exactOptional(answersSchema),
  lookedAt: v.pipe(v.array(text(500)), v.maxLength(100)),
  diagnostics: v.pipe(v.array(diagnosticSchema), v.maxLength(40)),
  pictures: v.pipe(
    v.array(pictureSchema),
    v.maxLength(10),
    v.check((list) => new Set(list.map((one) => one.name)).size === list.length, 'names differ'),
  ),
})

/** Content of `sag.json`; strict, since it comes from somebody else's computer. */
export const caseFileSchema = v.strictObject({
  format: v.literal('cms-hjaelp-sag'),
  version: v.literal(1),
  writtenAt: moment,
  draft: draftSchema,
})

export interface CaseFileContent {
  readonly format: 'cms-hjaelp-sag'
  readonly version: 1
  readonly writtenAt: number
  readonly draft: Omit<Draft, 'id' | 'handover' | 'caseKey' | 'caseUrl' | 'pictures'> & {
    readonly pictures: readonly Omit<Picture, 'id' | 'crop'>[]
  }
}
