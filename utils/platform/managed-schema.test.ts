import { describe, expect, it } from 'vitest'
import schema from '../../public/managed-schema.json' with { type: 'json' }
import { settingsSchema } from '../settings/settings.ts'

interface Part {
  readonly type: string
  readonly options?: readonly unknown[]
  readonly wrapped?: Part
  readonly item?: Part
  readonly pipe?: readonly Part[]
}

/** The browser's name for what a setting takes. */
function kindOf(part: Part): string {
  if (part.wrapped) return kindOf(part.wrapped)
  const pipe = part.pipe ?? []
  if (pipe.some(({ type }) => type === 'integer')) return 'integer'
  return part.type === 'picklist' || part.type === 'union' ? 'string' : part.type
}

function optionsOf(part: Part): readonly unknown[] | undefined {
  if (part.wrapped) return optionsOf(part.wrapped)
  return part.type === 'picklist' ? part.options : undefined
}

const entries = Object.entries(settingsSchema.entries as unknown as Record<string, Part>)
const properties: Record<string, { readonly type: string; readonly enum?: readonly unknown[] }> =
  schema.properties

describe('the schema of managed policy', () => {
  it('has every setting and nothing else', () => {
    expect(Object.keys(properties).toSorted()).toEqual(entries.map(([name]) => name).toSorted())
  })

  it.each(entries)('%s takes what the setting takes', (name, part) => {
    expect(properties[name]?.type).toBe(kindOf(part))
    expect(properties[name]?.enum).toEqual(optionsOf(part))
  })
})
