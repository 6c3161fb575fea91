import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '')
const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const shipped = sources.filter(
  (file) => /^(utils|components|entrypoints)\//.test(file) && !/\.test\.tsx?$/.test(file),
)

const layers: Readonly<Record<string, number>> = {
  'utils/base': 0,
  'utils/manual': 1,
  'utils/issues': 1,
  'utils/search': 1,
  'utils/context': 1,
  'utils/support': 1,
  'utils/report': 1,
  'utils/servicedesk': 1,
  'utils/annotate': 1,
  'utils/settings': 1,
  'utils/i18n': 2,
  'utils/messaging': 2,
  'utils/platform': 2,
  'utils/sources': 2,
  components: 3,
  entrypoints: 4,
}

function layerOf(file: string): number {
  const folder = Object.keys(layers).find((name) => file.startsWith(`${name}/`))
  if (folder === undefined) throw new Error(`${file} lies in no known layer`)
  return layers[folder] ?? Number.NaN
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const found = [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(
    (match) => match[1] ?? '',
  )
  return found.map((path) => normalize(join(dirname(file), path.replace(/\?.*$/, ''))))
}

describe('the source tree', () => {
  it('has the files that these rules look at', () => {
    expect(shipped.length).toBeGreaterThan(20)
  })

  it.each(shipped)('%s imports only its own layer or a lower one', (file) => {
    const upward = importsOf(file).filter(
      (path) => /^(utils|components|entrypoints)\//.test(path) && layerOf(path) > layerOf(file),
    )
    expect(upward).toEqual([])
  })

  it('imports the browser polyfill in one file only', () => {
    const users = shipped.filter((file) =>
      readFileSync(file, 'utf8').includes("from 'webextension-polyfill'"),
    )
    expect(
      users.filter(
        (file) =>
          !/^import type/m.test(readFileSync(file, 'utf8').match(/^.*webextension-polyfill'.*$/m)?.[0] ?? ''),
      ),
    ).toEqual(['utils/platform/browser.ts'])
  })

  it('knows the query library in one file only', () => {
    const users = shipped.filter((file) => readFileSync(file, 'utf8').includes("from '@tanstack/"))
    expect(users).toEqual(['components/queries.ts'])
  })

  it('names files in kebab-case', () => {
    const named = sources.filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.tsx?$/.test(basename(file)))
    expect(named).toEqual([])
  })

  it('has no barrels', () => {
    const barrels = shipped.filter((file) => /^export (\*|\{[^}]*\}) from/m.test(readFileSync(file, 'utf8')))
    expect(barrels).toEqual([])
  })

  it('renders no HTML strings', () => {
    const writers = shipped.filter((file) =>
      /innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML/.test(readFileSync(file, 'utf8')),
    )
    expect(writers).toEqual([])
  })
})

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8')
  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z0-9:]+)/g)].map((match) => match[1])
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([])
  })

  it('shows only pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(pictures.filter((path) => !files.includes(path))).toEqual([])
  })

  it('explains every permission that the manifest asks for, and no other', () => {
    const config = readFileSync('wxt.config.ts', 'utf8')
    const list = /\bpermissions: \[([\s\S]*?)\],\s*host_permissions/.exec(config)?.[1] ?? ''
    const asked = [...list.matchAll(/'([a-zA-Z]+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'firefox')
    const table = readme.slice(
      readme.indexOf('## Permissions'),
      readme.indexOf('\n## ', readme.indexOf('## Permissions') + 5),
    )
    const explained = [...table.matchAll(/^\| `([a-zA-Z]+)`/gm)].map((match) => match[1] ?? '')
    expect(explained.toSorted()).toEqual(asked.toSorted())
  })
})
