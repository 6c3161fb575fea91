import * as v from 'valibot'
import { createPatientPolicy } from './patient-policy.ts'
import type { SettingsPlace } from './settings-store.ts'
import { readManaged, storedItem, watchArea } from './storage.ts'

const item = storedItem('local', 'settings', v.unknown())

const policy = createPatientPolicy({
  readManaged,
  copy: storedItem('local', 'policyCopy', v.record(v.string(), v.unknown())),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})

/** The browser's storage as the place of settings. Firefox tells nothing when a policy changes; it is read anew at every start. */
export const browserSettingsPlace: SettingsPlace = {
  readOwn: () => item.read(),
  writeOwn: (value) => item.write(value),
  readPolicy: policy.read,
  onChange(listener) {
    watchArea('local', (changed) => {
      if ('settings' in changed) listener()
    })
    watchArea('managed', listener)
    policy.onLate(listener)
  },
}
