import { describe, expect, it } from 'vitest'
import danish from '../../public/_locales/da/messages.json' with { type: 'json' }
import english from '../../public/_locales/en/messages.json' with { type: 'json' }

type Messages = Readonly<Record<string, { readonly message: string }>>
const languages: Readonly<Record<string, Messages>> = { da: danish, en: english }
const both = Object.keys(danish).map(
  (key) => [key, (danish as Messages)[key], (english as Messages)[key]] as const,
)

describe('locale messages', () => {
  it('has the same messages in both languages', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(danish).toSorted())
  })

  it('names messages so that Chromium takes them, unique when case is ignored', () => {
    const names = Object.keys(danish)
    expect(names.filter((name) => !/^[a-z0-9]+(?:_[A-Za-z0-9]+)*$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it('has the same placeholders in both languages', () => {
    const differing = both.filter(([, da, en]) => placeholders(da) !== placeholders(en)).map(([key]) => key)
    expect(differing).toEqual([])
  })

  it('leaves no message empty and none with a dollar sign, which the browser would read as its own', () => {
    const bad = both.filter(([, da, en]) =>
      [da, en].some((text) => !text?.message.trim() || text.message.includes('$')),
    )
    expect(bad.map(([key]) => key)).toEqual([])
  })

  it('has both forms of what differs between one and more', () => {
    const stems = Object.keys(danish).filter((key) => key.endsWith('_one') && !key.startsWith('route_wish'))
    expect(stems.filter((key) => !(key.replace(/_one$/, '_other') in danish))).toEqual([])
  })

  it.each(Object.keys(languages))('keeps buttons to 30 characters and messages to 200 in %s', (language) => {
    const entries = Object.entries(languages[language] ?? {})
    const bare = (message: string) => message.replace(/\{\w+\}/g, '')
    const longButtons = entries.filter(
      ([key, { message }]) => key.includes('_button_') && bare(message).length > 30,
    )
    // The names of icon buttons are read aloud, never squeezed into a button.
    expect(longButtons.filter(([key]) => !/^a11y_|_menu_button$/.test(key)).map(([key]) => key)).toEqual([])
    const long = entries.filter(
      ([key, { message }]) => !key.startsWith('keys_help') && bare(message).length > 200,
    )
    expect(long.map(([key]) => key)).toEqual([])
  })

  it('keeps to the calm voice: no exclamation marks, no words of blame', () => {
    const blame = /!|\b(?:ugyldig|fejlagtig|mislykkedes|desværre|venligst|herunder)\b/i
    expect(
      Object.entries(danish)
        .filter(([, { message }]) => blame.test(message))
        .map(([key]) => key),
    ).toEqual([])
  })
})

function placeholders(text: { readonly message: string } | undefined): string {
  return (text?.message.match(/\{\w+\}/g) ?? []).toSorted().join()
}
