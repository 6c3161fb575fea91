import { describe, expect, it } from 'vitest'
import { colleagueLines, parseColleagues } from './colleague-lines.ts'

describe('parseColleagues', () => {
  it.each([
    ['Gudrun Bak, gb@fjordby.example', [{ name: 'Gudrun Bak', mail: 'gb@fjordby.example' }]],
    ['Gudrun Bak <gb@fjordby.example>', [{ name: 'Gudrun Bak', mail: 'gb@fjordby.example' }]],
    ['gb@fjordby.example', [{ name: 'gb@fjordby.example', mail: 'gb@fjordby.example' }]],
    [
      ' Gudrun Bak \n\n  \nBo',
      [
        { name: 'Gudrun Bak', mail: '' },
        { name: 'Bo', mail: '' },
      ],
    ],
    ['', []],
  ])('reads %j', (lines, colleagues) => {
    expect(parseColleagues(lines)).toEqual(colleagues)
  })

  it('reads back what colleagueLines wrote', () => {
    const colleagues = [
      { name: 'Gudrun Bak', mail: 'gb@fjordby.example' },
      { name: 'Bo', mail: '' },
    ]
    expect(parseColleagues(colleagueLines(colleagues))).toEqual(colleagues)
  })
})
