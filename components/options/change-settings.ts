import type { Settings } from '../../utils/settings/settings.ts'

/** Saves some settings at once. */
export type ChangeSettings = (patch: Partial<Settings>) => void
