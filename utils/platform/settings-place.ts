import * as v from 'valibot'
import type { SettingsPlace } from './settings-store.ts'
import { readManaged, storedItem, watchArea } from './storage.ts'

const item = storedItem('local', 'settings', v.unknown())

/** The browser's storage as the place of settings. Firefox tells nothing when a policy changes; it is read anew at every start. */
export const browserSettingsPlace: SettingsPlace = {
  readOwn: () => item.read(),
  writeOwn: (value) => item.write(value),
  readPolicy: readManaged,
  onChange(listener) {
    watchArea('local', (changed) => {
      if ('settings' in changed) listener()
    })
    watchArea('managed', listener)
  },
}
