import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import reportWordsFile from '../../public/data/report-words.json' with { type: 'json' }
import { readManualFolder } from '../../scripts/lib/manual-folder.ts'
import { parseManual } from '../manual/parse-manual.ts'
import { publicSite } from '../manual/site.ts'
import { contentTokens, tokenise } from '../search/analysis/tokens.ts'
import { buildIssueIndex } from './issue-index.ts'
import { readKnownIssues } from './read-known-issues.ts'
import { readReportWords } from './report-words-file.ts'
import { rootsWithForms } from './report-words.ts'

const shared = process.env['CMS_SHARED'] ?? '../shared'
const manual = `${shared}/data/manual`
const judged = `${shared}/data/relevance/reports.json`
for (const path of [manual, judged])
  if (!existsSync(path)) process.stderr.write(`skipped: nothing at ${path}\n`)

const words = readReportWords(reportWordsFile)

function phrasesOf(half: string | undefined): string[] {
  return (half ?? '')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean)
}

describe('rootsWithForms', () => {
  it('leads irregular forms to their word and leaves others to the endings', () => {
    const rootOf = rootsWithForms(['bog bøger', 'forsvinde forsvandt forsvundet'])
    expect(rootOf('boeger')).toBe(rootOf('bogen'))
    expect(rootOf('forsvandt')).toBe(rootOf('forsvinder'))
    expect(rootOf('filialer')).toBe(rootOf('filial'))
  })
})

describe('report-words.json', () => {
  it('refuses a file of another shape', () => {
    expect(() => readReportWords({ says: [], forms: [] })).toThrow()
  })

  it('has no line twice, and says something in each half', () => {
    expect(new Set(words.says).size).toBe(words.says.length)
    const halves = words.says.map((line) => line.split('>').map(phrasesOf))
    expect(halves.filter(([said, means]) => !said?.length || !means?.length)).toEqual([])
    expect(
      halves.flatMap(([said = []]) => said).filter((phrase) => contentTokens(phrase).length === 0),
    ).toEqual([])
  })

  it('leaves single words of any report without a meaning', () => {
    const { isFiller, rootOf } = buildIssueIndex([], { thesaurus: [], reportWords: words })
    const single = words.says
      .flatMap((line) => phrasesOf(line.split('>')[0]).map(tokenise))
      .flatMap(([token, ...others]) => (token && others.length === 0 ? [token] : []))
    expect(single.filter(({ word }) => isFiller(rootOf(word))).map(({ surface }) => surface)).toEqual([])
  })

  it.runIf(existsSync(manual))('means only what the sources have', async () => {
    const { articles } = parseManual((await readManualFolder(manual)) ?? [], publicSite)
    const { issues } = readKnownIssues(articles, { newestYear: 2026 })
    const { byRoot, nameOf } = buildIssueIndex(issues, { thesaurus: [], reportWords: words })
    const unknown = words.says
      .flatMap((line) => phrasesOf(line.split('>')[1]))
      .filter((phrase) => {
        const { roots, parts } = nameOf(contentTokens(phrase).map(({ word }) => word))
        return ![...roots, ...parts].some((root) => byRoot.has(root))
      })
    expect(unknown).toEqual([])
  })

  // A list that is judged by must not be answered by its own words.
  it.runIf(existsSync(judged))('takes no phrase of three words over from the judged reports', () => {
    const plain = (text: string) =>
      ` ${tokenise(text)
        .map(({ word }) => word)
        .join(' ')} `
    const reports = plain(readFileSync(judged, 'utf8'))
    const phrases = words.says.flatMap((line) => phrasesOf(line.split('>')[0])).map(plain)
    expect(phrases.filter((phrase) => phrase.split(' ').length > 4 && reports.includes(phrase))).toEqual([])
  })
})
