import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from './settings.ts'

describe('settingsSchema', () => {
  it.each(['http://desk.fjordby.example', 'javascript:alert(1)', 'desk.fjordby.example'])(
    'hands no report to a Servicedesk at %s',
    (servicedeskOrigin) => {
      expect(v.safeParse(settingsSchema, { servicedeskOrigin }).success).toBe(false)
    },
  )

  it('takes a Servicedesk of the library’s own over https', () => {
    const servicedeskOrigin = 'https://desk.fjordby.example'
    expect(v.parse(settingsSchema, { servicedeskOrigin })).toMatchObject({ servicedeskOrigin })
  })
})
