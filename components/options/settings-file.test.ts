import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../utils/settings/settings.ts'
import { parseSettingsFile, settingsFile } from './settings-file.ts'

describe('parseSettingsFile', () => {
  it('reads what settingsFile wrote', () => {
    const settings = { ...defaultSettings, libraryName: 'Eksempelby Bibliotek' }
    expect(parseSettingsFile(settingsFile(settings))).toEqual(settings)
  })

  it('takes nothing from other files', () => {
    expect(parseSettingsFile('ikke en fil af vores')).toBeUndefined()
    expect(parseSettingsFile('{"format":"cms-hjaelp-settings","version":2,"settings":{}}')).toBeUndefined()
    const wrong = settingsFile(defaultSettings).replace('"side": "right"', '"side": "top"')
    expect(wrong).toContain('"top"')
    expect(parseSettingsFile(wrong)).toBeUndefined()
  })
})
