import * as v from 'valibot'
import { type Settings, settingsSchema } from '../../utils/settings/settings.ts'

const fileSchema = v.object({
  format: v.literal('cms-hjaelp-settings'),
  version: v.literal(1),
  settings: v.partial(settingsSchema),
})

export function settingsFile(settings: Settings): string {
  return JSON.stringify({ format: 'cms-hjaelp-settings', version: 1, settings }, null, 2)
}

/** The settings in a file that `settingsFile` wrote, or a person changed; `undefined` when it is none of ours. */
export function parseSettingsFile(content: string): v.InferOutput<typeof fileSchema>['settings'] | undefined {
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(content))
    return parsed.success ? parsed.output.settings : undefined
  } catch {
    return undefined
  }
}
