import { describe, expect, it } from 'vitest'
import { readFrontMatter } from './front-matter.ts'

describe('readFrontMatter', () => {
  it('reads flat fields, quoted or bare, with blanks and comments after them', () => {
    const read = readFrontMatter(
      '---\ntitle: "Lån: \\"hjem\\""  \ncategory: \'Bogens\' # gruppe\nweight: 12\nempty:\nclick-path: Indstillinger > System\n--- \nTekst\n',
    )
    expect(read.fields).toEqual({
      title: 'Lån: "hjem"',
      category: 'Bogens',
      weight: '12',
      empty: '',
      'click-path': 'Indstillinger > System',
    })
    expect(read.body).toBe('Tekst\n')
    expect(read.problems).toEqual([])
  })

  it('reads one level of records in a list and passes over comments', () => {
    const read = readFrontMatter(
      '---\nheader:\n  overlay: /x.png\n  # knapper\n  actions:\n    - label: "Hjælp"\n      url: "/hjaelp/"\nfeature_row:\n  - title: "A"\n    url: "/a/"\n\n  - title: "B"\n    url: "/b/"\n---\n',
    )
    expect(read.lists['feature_row']).toEqual([
      { title: 'A', url: '/a/' },
      { title: 'B', url: '/b/' },
    ])
    expect(read.problems).toEqual([])
  })

  it('joins the lines of a folded value', () => {
    expect(readFrontMatter('---\nexcerpt: >-\n  En linje\n  og en til\n---\n').fields['excerpt']).toBe(
      'En linje og en til',
    )
  })

  it('keeps the text of a page whose front matter is never closed', () => {
    const read = readFrontMatter('---\ntitle: Åben\nBrødtekst\n\n## Overskrift\n')
    expect(read.fields['title']).toBe('Åben')
    expect(read.body).toContain('## Overskrift')
    expect(read.problems).toEqual(['front matter is not closed'])
  })

  it('names lines that are no fields, and a file that has no front matter', () => {
    expect(readFrontMatter('---\ntitle: A\n?? hvad\n---\nx').problems).toEqual(['?? hvad'])
    expect(readFrontMatter('Kun tekst').problems).toEqual(['no front matter'])
    expect(readFrontMatter('Kun tekst').body).toBe('Kun tekst')
  })
})
