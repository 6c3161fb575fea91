import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { policyFor } from './policies.ts'
import { proposeRoute } from './propose-route.ts'
import { readRouteSignals } from './route-signal.ts'
import signalsFile from '../../public/data/route-signals.json' with { type: 'json' }
import reports from './route-reports.fixture.json' with { type: 'json' }

const signals = readRouteSignals(signalsFile)
const policy = { ...policyFor('2026-08-20'), signals }
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

  const routeOf = (title: string, description = '', path = '/') =>
    proposeRoute(report(title, description, path), policy).route

  it('adds up what several sentences say of an outage', () => {
    expect(routeOf('502', 'Ikke kun hos os, siger kollegerne. Har tjekket fra fire maskiner.')).toBe('urgent')
    expect(routeOf('Ingen adgang', 'Folk kan ikke logge ind. Det rammer både lånere og alle ansatte.')).toBe(
      'urgent',
    )
    expect(routeOf('Fremmed side', 'Taster man vores adresse, står der at domænet er til salg.')).toBe(
      'urgent',
    )
  })

  it('takes a failing front page for an outage when no part of it is named', () => {
    expect(routeOf('Det sortner', 'Vi kommer ikke ind, hverken i Edge eller på mobilen.')).toBe('urgent')
    expect(routeOf('Det sortner', 'Logoet kommer ikke frem, hverken i Edge eller på mobilen.')).toBe(
      'servicedesk',
    )
  })

  it('takes an error in one function, or for some people, as a case like others', () => {
    expect(routeOf('502', 'Kommer når jeg gemmer et arrangement. Alle mine kolleger har det.')).toBe(
      'servicedesk',
    )
    expect(
      routeOf('Login', 'To lånere kan ikke logge ind og får en fejl. Alle andre kan godt.', '/login'),
    ).toBe('servicedesk')
  })

  it('hears a wish in a question, in what it would be good for and in what there has never been', () => {
    expect(routeOf('Kan vi få en knap til udskrift?', '', '/arrangementer')).toBe('wish')
    expect(routeOf('Afkrydsning af flere', 'Det ville skåne os for meget arbejde.', '/admin/content')).toBe(
      'wish',
    )
    expect(routeOf('Rolle til praktikanter', 'Sådan en rolle findes ikke.', '/admin/people')).toBe('wish')
    expect(routeOf('Oplæsning', 'Det er der mange ældre der gerne vil have.', '/search')).toBe('wish')
  })

  it('hears no wish in something that used to work', () => {
    expect(routeOf('Knappen til udskrift', 'Den findes ikke længere, og før kunne man bruge den.')).toBe(
      'servicedesk',
    )
  })

  it('leaves to Servicedesk how hits look and what buttons do', () => {
    const path = '/search?q=kat'
    expect(routeOf('Filteret klapper sammen', 'På min tablet, når man trykker på Sprog.', path)).toBe(
      'servicedesk',
    )
    expect(routeOf('Filteret er forkert', 'Bøger på svensk er med, når man vælger dansk.', path)).toBe('dbc')
  })

  it('takes the data of one record to DBC', () => {
    const path = '/work/work-of:870970-basis:1'
    expect(routeOf('Udgivelsesår 2062', 'Nogen har byttet om på to cifre.', path)).toBe('dbc')
    expect(routeOf('Bagsideteksten', 'Den hører til en anden bog.', path)).toBe('dbc')
  })

  it('knows a fine bibliotek.dk however it is said', () => {
    const path = '/work/work-of:870971-tsart:1'
    const title = 'Artikelkopi kan ikke bestilles'
    expect(
      routeOf(title, 'Fejlen kommer til sidst. Vi kan sagtens bestille den på bibliotek.dk.', path),
    ).toBe('servicedesk')
    expect(routeOf(title, 'Bestilt her og i bibliotek.dk, men den kom ikke noget sted.', path)).toBe('kb')
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
    const old = { ...policyFor('2024-10-01'), signals }
    expect(proposeRoute(report('Hele hjemmesiden er nede'), old).route).toBe('servicedesk')
  })
})
