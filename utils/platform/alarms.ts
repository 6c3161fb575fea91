import { browser } from './browser.ts'

/** Chromium moves alarms that are nearer than this. */
const nearestMs = 30_000

export interface Alarm {
  set(at: number, now: number): Promise<void>
  isSet(): Promise<boolean>
  onDue(listener: () => void): void
}

/** A single wake-up by name; setting it again moves it. */
export function createAlarm(name: string): Alarm {
  return {
    async set(at, now) {
      browser.alarms.create(name, { when: Math.max(at, now + nearestMs) })
    },
    isSet: async () => (await browser.alarms.get(name)) !== undefined,
    onDue(listener) {
      browser.alarms.onAlarm.addListener((alarm) => {
        if (alarm.name === name) listener()
      })
    },
  }
}
