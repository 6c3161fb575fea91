import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextsSchema, queriesSchema, readJudged } from './judged-set.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judged-'))
  const entry = { id: 'q1', query: 'kasse', kind: 'task' }
  await writeFile(
    join(folder, 'queries.json'),
    JSON.stringify([
      { ...entry, relevant: [{ url: 'indhold/%C3%A5bning#a', grade: 3, note: 'more is allowed' }] },
    ]),
  )
  await writeFile(
    join(folder, 'contexts.json'),
    JSON.stringify([{ id: 'c1', path: '/x', title: 'X', relevant: [{ url: '/', grade: 4 }] }]),
  )
})
afterAll(() => rm(folder, { recursive: true }))

describe('readJudged', () => {
  it('reads addresses in the form of article ids', async () => {
    const [query] = (await readJudged(folder, 'queries.json', queriesSchema)) ?? []
    expect(query?.relevant).toEqual([{ url: '/indhold/åbning/', grade: 3, sectionAlt: [] }])
  })

  it('gives nothing for a file that is not there', async () => {
    expect(await readJudged(folder, 'reports.json', queriesSchema)).toBeUndefined()
  })

  it('names the file and the place of what is wrong', async () => {
    await expect(readJudged(folder, 'contexts.json', contextsSchema)).rejects.toThrow(
      /contexts\.json: .*relevant\.0\.grade/,
    )
  })
})
