import { describe, expect, it } from 'vitest'
import { articleIdOf } from './permalink.ts'
import { findArticleTarget, resolveLink } from './links.ts'
import { publicSite } from './site.ts'

const base = 'https://www.folkebibliotekernescms.dk/main'
const urls = new Map([
  [articleIdOf('/overblik/hjælp/'), `${base}/overblik/hj%C3%A6lp`],
  [articleIdOf('/indhold/bog/'), `${base}/indhold/bog/`],
])
const resolve = (href: string) => resolveLink(href, `${base}/indhold/bog/`, { site: publicSite, urls })?.href

describe('resolveLink', () => {
  it.each([
    '/overblik/hjælp',
    '/overblik/hjælp/',
    '/main/overblik/hj%C3%A6lp/',
    '../../overblik/hjælp',
    `${base}/overblik/hjælp/`,
    'http://folkebibliotekernescms.dk/main/overblik/hjælp',
    'https://danskernesdigitalebibliotek.github.io/folkebibliotekernes_cms_manual/main/overblik/hjælp/',
  ])('gives %s the page’s own spelling', (href) => {
    expect(resolve(href)).toBe(`${base}/overblik/hj%C3%A6lp`)
  })

  it('keeps anchors, encoded once, and resolves an anchor alone on its own page', () => {
    expect(resolve('/overblik/hjælp#åbn-sag')).toBe(`${base}/overblik/hj%C3%A6lp#%C3%A5bn-sag`)
    expect(resolve('/overblik/hjælp#%C3%A5bn-sag')).toBe(`${base}/overblik/hj%C3%A6lp#%C3%A5bn-sag`)
    expect(resolve('#sider')).toBe(`${base}/indhold/bog/#sider`)
  })

  it('keeps files, unknown pages and other sites', () => {
    expect(resolve('/assets/plan.pdf')).toBe(`${base}/assets/plan.pdf`)
    expect(resolve('/indhold/væk/')).toBe(`${base}/indhold/v%C3%A6k/`)
    expect(resolve('https://eksempel.dk/a?b=c#d')).toBe('https://eksempel.dk/a?b=c#d')
    expect(resolve('mailto:hej@eksempel.dk')).toBe('mailto:hej@eksempel.dk')
    expect(resolve('//eksempel.dk/x')).toBe('https://eksempel.dk/x')
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'chrome-extension://abc/x',
    'http://[',
  ])('refuses %j', (href) => {
    expect(resolve(href)).toBeUndefined()
  })
})

describe('findArticleTarget', () => {
  it('finds article and anchor, decoded', () => {
    expect(findArticleTarget(`${base}/overblik/hj%C3%A6lp#%C3%A5bn`, publicSite)).toEqual({
      articleId: '/overblik/hjælp/',
      anchor: 'åbn',
    })
    expect(findArticleTarget(base, publicSite)).toEqual({ articleId: '/', anchor: '' })
  })

  it.each([
    'https://eksempel.dk/main/indhold/bog/',
    'https://www.folkebibliotekernescms.dk/mainland/',
    `${base}/assets/plan.pdf`,
    'https://www.folkebibliotekernescms.dk.eksempel.dk/main/indhold/bog/',
    'javascript:1',
    'ikke en adresse',
  ])('finds nothing in %s', (href) => {
    expect(findArticleTarget(href, publicSite)).toBeNull()
  })
})
