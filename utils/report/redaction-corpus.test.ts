import { describe, expect, it } from 'vitest'
import { lookAlikes, personal, texts } from './fixtures/redaction-corpus.ts'
import { redactText } from './redact-text.ts'

describe('redactText on a made-up corpus', () => {
  it('takes out at least 98 % of what is personal', () => {
    const cases = texts(personal)
    const missed = cases.filter(({ text, value }) => redactText(text).text.includes(value))
    process.stdout.write(
      `texts: recall ${(1 - missed.length / cases.length).toFixed(3)} over ${cases.length}\n`,
    )
    expect(cases.length).toBeGreaterThanOrEqual(300)
    expect(1 - missed.length / cases.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.98)
  })

  it('leaves at least 95 % of look-alikes letter for letter', () => {
    const cases = texts(lookAlikes)
    const spoilt = cases.filter(({ text }) => redactText(text).text !== text)
    const shown = spoilt.map((one) => ({ ...one, became: redactText(one.text).text }))
    process.stdout.write(
      `texts: ${(1 - spoilt.length / cases.length).toFixed(3)} of ${cases.length} look-alikes left alone\n`,
    )
    expect(cases.length).toBeGreaterThanOrEqual(250)
    expect(1 - spoilt.length / cases.length, JSON.stringify(shown, null, 1)).toBeGreaterThanOrEqual(0.95)
  })

  it('changes nothing more the second time', () => {
    for (const { text } of texts([...personal, ...lookAlikes])) {
      const once = redactText(text).text
      expect(redactText(once).text).toBe(once)
    }
  })
})
