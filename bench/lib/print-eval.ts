import type { ContextOutcome } from './eval-contexts.ts'
import type { QueryOutcome } from './eval-queries.ts'
import type { ReportOutcome } from './eval-reports.ts'
import type { Relevant } from './judged-set.ts'
import { rounded } from './metrics.ts'

const poor = 0.8
const shownPages = 5

/** The figures as lines of `name value`, nested names joined by a dot. */
export function printFigures(figures: object, above = ''): void {
  for (const [name, value] of Object.entries(figures)) {
    if (typeof value === 'object' && value !== null) printFigures(value, `${above}${name}.`)
    else console.log(`${`${above}${name}`.padEnd(34)} ${String(value)}`)
  }
}

/** Every query whose answer is not first or whose ranking is poor: what was wanted, and what came. */
export function printQueries(outcomes: readonly QueryOutcome[]): void {
  for (const { entry, pages, ndcg, answer } of outcomes) {
    if (ndcg >= poor && answer === 1) continue
    printMiss(`${entry.id} ${entry.kind} "${entry.query}"`, { ndcg, answer, relevant: entry.relevant, pages })
  }
}

export function printContexts(outcomes: readonly ContextOutcome[]): void {
  for (const { entry, pages, ndcg, answer, rightSection } of outcomes) {
    if (ndcg >= poor && answer === 1 && rightSection !== false) continue
    const field = entry.focusedField === undefined ? '' : ` [${entry.focusedField}]`
    printMiss(`${entry.id} ${entry.path}${field}`, { ndcg, answer, relevant: entry.relevant, pages })
  }
}

/** Every draft whose known issue is missed or whose route is wrong, and every new one that is taken for a known issue. */
export function printReports(outcomes: readonly ReportOutcome[]): void {
  for (const { entry, matches, answer, route } of outcomes) {
    const missed = answer === 0 && entry.knownIssues.some(({ grade }) => grade === 3)
    const alarmed = entry.knownIssues.length === 0 && matches.some(({ sure }) => sure)
    if (!missed && !alarmed && route === entry.route) continue
    console.log(
      `\n${entry.id} "${entry.title}"  route ${route}, right is ${entry.route}${missed ? ', issue missed' : ''}`,
    )
    for (const { issue, sure } of matches) console.log(`  ${sure ? 'sure ' : ''}${issue.id}`)
  }
}

interface Miss {
  readonly ndcg: number
  readonly answer: number
  readonly relevant: readonly Relevant[]
  readonly pages: readonly string[]
}

function printMiss(title: string, { ndcg, answer, relevant, pages }: Miss): void {
  console.log(`\n${title}  ndcg ${rounded(ndcg, 2)}, answer ${answer === 0 ? 'not found' : `at ${answer}`}`)
  console.log(
    `  wanted  ${relevant.map((page) => `${page.grade} ${page.url}${page.anchor ?? ''}`).join('  ')}`,
  )
  console.log(`  found   ${pages.slice(0, shownPages).join('  ')}`)
}
