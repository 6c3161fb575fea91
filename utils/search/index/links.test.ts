import { describe, expect, it } from 'vitest'
import type { Section, SectionId } from '../../manual/article.ts'
import { pointerOf } from './links.ts'

function section(before: string, after = '', link = 'guiden'): Section {
  return {
    id: '/indhold/lamper/#link' as SectionId,
    anchor: 'link',
    level: 2,
    title: 'Link',
    heading: [{ kind: 'text', text: 'Link' }],
    blocks: [
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: before },
          {
            kind: 'link',
            href: 'https://manual.example/main/hylder/',
            children: [{ kind: 'text', text: link }],
          },
          { kind: 'text', text: after },
        ],
      },
    ],
  }
}

describe('pointerOf', () => {
  it('knows a section that only sends its reader on', () => {
    expect(pointerOf(section('Læs mere i ', ' om hylder.'))).toBe('https://manual.example/main/hylder/')
  })

  it('does not take one for it that explains something of its own first', () => {
    const own = 'Er der strøm på lampen, skrives her hvor kontakten sidder, og hvem der har nøglen. '
    expect(pointerOf(section(`${own}Bruger I hylder? Se `))).toBeUndefined()
  })

  it('does not take a long section for one', () => {
    expect(pointerOf(section('Læs mere i ', ` om ${'mange '.repeat(40)}hylder.`))).toBeUndefined()
  })
})
