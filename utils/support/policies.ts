import * as v from 'valibot'
import type { IsoDate } from '../base/time.ts'
import policyData from './policies.json' with { type: 'json' }
import type { SupportPolicy } from './policy.ts'

const day = v.custom<IsoDate>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
const monthAndDay = v.pipe(v.string(), v.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))
const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
const address = v.pipe(v.string(), v.url(), v.startsWith('https://'))
const names = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))), v.minLength(1))

const hoursSchema = v.pipe(
  v.strictObject({
    /** 1 is Monday, 7 Sunday. */
    weekdays: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1)),
    /** Wall clock in Denmark, `09:00`. */
    opens: time,
    closes: time,
    closedOnHolidays: v.boolean(),
    /** Days closed every year beside the public holidays, `12-24`. */
    alsoClosed: v.array(monthAndDay),
    reducedInHolidayPeriods: v.boolean(),
  }),
  v.check((hours) => hours.opens < hours.closes, 'opens before it closes'),
)

/** Shape of a policy, from the built-in data or from managed settings. */
export const policySchema: v.GenericSchema<unknown, SupportPolicy> = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  validFrom: day,
  writtenFrom: v.strictObject({ date: day, blob: v.exactOptional(v.pipe(v.string(), v.hexadecimal())) }),
  entitledPerLibrary: v.pipe(v.number(), v.integer(), v.minValue(0)),
  entitledMail: v.pipe(v.string(), v.email()),
  hours: hoursSchema,
  answerWorkingDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  attachmentBytes: v.pipe(v.number(), v.integer(), v.minValue(10_000)),
  urgentPrefix: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(30))),
  monitor: v.exactOptional(v.string()),
  routes: v.pipe(v.array(v.picklist(['servicedesk', 'dbc', 'kb', 'urgent', 'wish'])), v.minLength(1)),
  dbcAddress: v.exactOptional(address),
  kbAddress: v.exactOptional(address),
  requestTypes: v.strictObject({ fault: names, wish: names }),
  ownDevelopment: v.exactOptional(v.strictObject({ mail: v.pipe(v.string(), v.email()), terms: address })),
})

/** The built-in rules, oldest first, each written from the support page of its time. */
export const supportPolicies: readonly SupportPolicy[] = v.parse(v.array(policySchema), policyData)

/**
 * The rules in force on a day: the newest that is valid by then. Before the first of them the first one is given,
 * since no rules at all would be no help; an empty list gives the built-in ones.
 */
export function policyFor(
  date: IsoDate,
  policies: readonly SupportPolicy[] = supportPolicies,
): SupportPolicy {
  const sorted = (policies.length > 0 ? policies : supportPolicies).toSorted((a, b) =>
    a.validFrom < b.validFrom ? -1 : 1,
  )
  const inForce = sorted.findLast((policy) => policy.validFrom <= date) ?? sorted[0]
  if (inForce === undefined) throw new Error('no support policy is built in')
  return inForce
}
