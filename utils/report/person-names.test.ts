import { describe, expect, it } from 'vitest'
import { personNames } from './person-names.ts'

describe('personNames', () => {
  it('keeps people, leaves out accounts named after the work', () => {
    const people = ['Karen Lindholm', 'klindholm', 'karen.lindholm', 'Admin Andersen']
    const roles = ['admin', 'Administrator', 'Redaktør', 'webmaster', 'bibliotek2', ' root ']
    expect(personNames([...people, ...roles])).toEqual(people)
  })
})
