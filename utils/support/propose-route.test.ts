import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { policyFor } from './policies.ts'
import { proposeRoute } from './propose-route.ts'
import reports from './route-reports.fixture.json' with { type: 'json' }

const policy = policyFor('2026-08-20')
const judged = '../shared/data/relevance/reports.json'
const report = (title: string, description = '', path = '/') => ({ title, description, path })

const reportsSchema = v.array(
  v.object({ title: v.string(), description: v.string(), path: v.string(), route: v.string() }),
)

function wrong(list: v.InferOutput<typeof reportsSchema>) {
  return list
    .map((one) => ({ title: one.title, route: one.route, got: proposeRoute(one, policy).route }))
    .filter((one) => one.got !== one.route)
}

describe('proposeRoute', () => {
  it('finds the route of at least 95 % of the made-up reports', () => {
    const list = v.parse(reportsSchema, reports)
    const missed = wrong(list)
    expect(1 - missed.length / list.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.95)
  })

  it.skipIf(!existsSync(judged))(`finds at least 92 % of the judged set (skipped without ${judged})`, () => {
    const list = v.parse(
      reportsSchema,
      [JSON.parse(readFileSync(judged, 'utf8'))].flatMap((data) =>
        Array.isArray(data) ? data : Object.values(data).find(Array.isArray),
      ),
    )
    const missed = wrong(list)
    expect(1 - missed.length / list.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.92)
  })

  it('does not take a tone for an outage', () => {
    expect(proposeRoute(report('HASTER!!! Banneret har forkert farve', 'Det er akut'), policy).route).toBe(
      'servicedesk',
    )
  })

  it('asks where Digital Artikelservice fails when bibliotek.dk is not mentioned', () => {
    const proposal = proposeRoute(report('Artikelkopi kan ikke bestilles', 'Der kommer en fejl.'), policy)
    expect(proposal.route).toBe('servicedesk')
    expect(proposal.confidence).toBeLessThan(0.5)
  })

  it('shows the words that spoke for it', () => {
    const proposal = proposeRoute(
      report('Forkert forfatter på bogen', '', '/work/work-of:870970-basis:1'),
      policy,
    )
    expect(proposal).toMatchObject({ route: 'dbc' })
    expect(proposal.evidence).toContain('forkert forfatter')
  })

  it('says nothing about next to nothing', () => {
    expect(proposeRoute(report('', 'Fejl'), policy)).toEqual({ confidence: 0, evidence: [] })
  })

  it('proposes only routes that the rules know', () => {
    const old = policyFor('2024-10-01')
    expect(proposeRoute(report('Hele hjemmesiden er nede'), old).route).toBe('servicedesk')
  })
})
