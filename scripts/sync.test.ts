import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManualFolder } from './lib/manual-folder.ts'
import { run } from './lib/run.ts'
import { makeSyncReport, newestReleaseYear } from './lib/sync-report.ts'

const manual: Readonly<Record<string, string>> = {
  '_indhold/a\u030Aben.md': '---\ntitle: Åben\n---\nSe [status](/overblik/status) om CMS-12.\n\n## Kasse\n',
  '_pages/404.md': '---\ntitle: Væk\npermalink: /404.html\n---\nVæk\n',
  '_pages/status.md':
    '---\ntitle: Status\npermalink: /overblik/status\n---\n## 4/3-26: Kassen driller\nSe CMS-11.\n\n## 3/3 LØST: Lyset gik\nTændt igen.\n',
  '_release-notes/release-notes-2026-10-0.md':
    '---\ntitle: "Release Notes 2026.10.0"\n---\nReleasedato: 05-03-2026\n\n## Fejlrettelser\n- **Låget**: [CMS-13](https://eksempel.dk/CMS-13)\n',
  '_category/kasser.md': '---\ntitle: Kasser\n---\n',
  'README.md': '# Læs mig',
  '.github/skjult.md': '---\n---\n',
  '_data/navigation.yml': 'x: 1',
}
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manual-'))
  for (const [path, text] of Object.entries(manual)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('readManualFolder', () => {
  it('gives the Markdown files with NFC paths, sorted, without dot folders', async () => {
    const files = await readManualFolder(folder)
    expect(files?.map(({ path }) => path)).toEqual([
      'README.md',
      '_category/kasser.md',
      '_indhold/åben.md',
      '_pages/404.md',
      '_pages/status.md',
      '_release-notes/release-notes-2026-10-0.md',
    ])
  })

  it('gives null for what is no folder', async () => {
    expect(await readManualFolder(join(folder, 'README.md'))).toBeNull()
    expect(await readManualFolder(join(folder, 'ingen'))).toBeNull()
  })
})

describe('makeSyncReport', () => {
  it('counts pages, sections, issues, keys and requests', async () => {
    const files = (await readManualFolder(folder)) ?? []
    expect(newestReleaseYear(files)).toBe(2026)
    const report = await makeSyncReport(files, 2026)
    expect(report).toMatchObject({
      pages: 4,
      otherPages: 1,
      categories: 1,
      sections: 7,
      anchors: 4,
      issues: { status: { open: 1, solved: 1 }, fix: { solved: 1 } },
      keys: 2,
      keysWithoutIssue: ['CMS-12'],
      requests: { gitHost: { first: 5, second: 1 }, webSite: { first: 4, second: 1 } },
      warnings: [],
    })
  })
})

describe('npm run sync', () => {
  it('prints one JSON object', async () => {
    const { code, output } = await run('node', ['scripts/sync.ts', '--manual', folder, '--json'], {
      quiet: true,
    })
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ pages: 4 })
  })

  it.each([
    [[], '--manual is needed'],
    [['--manual', '/findes/ikke'], 'no such folder'],
    [['--ukendt'], 'Unknown option'],
    [['--manual', '.', '--year', '26'], 'not a year'],
  ])('ends with 2 and one line for %j', async (args, reason) => {
    const { code, output } = await run('node', ['scripts/sync.ts', ...args], { quiet: true })
    expect(code).toBe(2)
    expect(output).toContain(reason)
    expect(output.trim().split('\n')).toHaveLength(1)
  })
})
