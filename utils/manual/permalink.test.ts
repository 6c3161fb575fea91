import { describe, expect, it } from 'vitest'
import { articleIdOf, isPagePath, permalinkOf, publicUrl, roleOfFile } from './permalink.ts'
import { publicSite } from './site.ts'

describe('permalinkOf', () => {
  it.each([
    ['_indhold/bøger-og-blade.md', undefined, '/indhold/bøger-og-blade/'],
    ['_release-notes/nyt-2026-1-0.md', undefined, '/overblik/release-notes/nyt-2026-1-0/'],
    ['_indhold/under/side.md', undefined, '/indhold/under/side/'],
    ['_pages/hjaelp.md', '/overblik/hjaelp', '/overblik/hjaelp'],
    ['_pages/hjaelp.md', 'overblik/for%C3%A5r/', '/overblik/forår/'],
    ['om.md', undefined, '/om.html'],
  ])('%s with %s is at %s', (path, own, permalink) => {
    expect(permalinkOf(path, own, publicSite)).toBe(permalink)
  })
})

describe('articleIdOf', () => {
  it('gives one id to every spelling', () => {
    const ids = ['/overblik/hjælp', 'overblik/hjælp/', '/overblik//hj%C3%A6lp/', '/overblik/hjælp/']
    expect(new Set(ids.map(articleIdOf))).toEqual(new Set(['/overblik/hjælp/']))
    expect(articleIdOf('/')).toBe('/')
    expect(articleIdOf('/%E0%A4%A')).toBe('/%E0%A4%A/')
  })
})

describe('publicUrl', () => {
  it('keeps the last slash as the permalink has it and encodes the rest', () => {
    expect(publicUrl('/overblik/hjælp', publicSite)).toBe(
      'https://www.folkebibliotekernescms.dk/main/overblik/hj%C3%A6lp',
    )
    expect(publicUrl('/', publicSite)).toBe('https://www.folkebibliotekernescms.dk/main/')
  })
})

describe('roleOfFile', () => {
  it.each([
    ['_indhold/a.md', '', 'page'],
    ['_category/digitale ting.md', '---\n---', 'category'],
    ['_includes/boks.md', '---\n---', 'none'],
    ['README.md', '# Læs mig', 'none'],
    ['om.md', '---\ntitle: Om\n---\n', 'page'],
    ['_config.yml', '', 'none'],
    ['.github/x.md', '---\n---', 'none'],
  ])('%s is %3$s', (path, text, role) => {
    expect(roleOfFile(path, text)).toBe(role)
  })

  it('needs no text to tell which paths are worth fetching', () => {
    const paths = ['_go/a.md', '_category/a.md', 'README.md', '_layouts/x.md', '_data/n.yml']
    expect(paths.filter(isPagePath)).toEqual(['_go/a.md'])
  })
})
