import { createTabStates } from '../tab-states.ts'
import type { CaptureWays } from './capture-ways.ts'
import type { ReportOptions } from './report.ts'

/** All ways to take a picture give the same, for tests. */
export function waysWith(
  capture: CaptureWays['visible'],
  others: Partial<CaptureWays> = {},
): ReportOptions['ways'] {
  const ways: CaptureWays = {
    visible: capture,
    whole: capture,
    area: capture,
    stop: () => {},
    pickArea: async () => ({ ok: true, value: null }),
    reveal: async () => undefined,
    ...others,
  }
  return async () => ways
}

/** Tab states that nothing else has seen. */
export function statesAlone(): Pick<ReportOptions, 'states'> {
  return {
    states: createTabStates({
      readAll: async () => new Map(),
      write: async () => {},
      remove: async () => {},
    }),
  }
}
