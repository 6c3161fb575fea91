import type { Article, ArticleLink, ArticlePlace } from './article.ts'

// The manual's menu of groups, by the weights in its `_category` folder; a group that is not known yet comes last.
const groupOrder: readonly string[] = [
  'Onboarding',
  'Generelt',
  'Webmaster-funktionalitet',
  'Opgaver - Basiskonfiguration',
  'Driftsforhold',
  'Indholdstyper',
  'Opret struktur og indhold',
  'Navigation',
  'Webmaster showroom',
  'Go-live',
  'Faste sider',
  'Søgning',
  'Visning og reservering',
  'Digitale tilbud',
]

// The menu of the pages outside the collections, from the manual's `_data/navigation.yml`.
const overview: readonly string[] = [
  '/overblik/',
  '/overblik/support/',
  '/overblik/udvikling/',
  '/overblik/status/',
  '/overblik/releases/',
  '/overblik/hostingplaner/',
  '/overblik/pr-pakke/',
  '/overblik/tilgaengelighedserklaering/',
  '/overblik/hurtigguide-til-manualen/',
  '/overblik/nyt-i-manualen/',
]

/**
 * The articles with their place in the manual's own menu: start page of the collection, page before, page after. As the
 * site's sidebar has it: groups by weight, in a group by weight, menu trail, title; what has no weight or trail comes
 * first, as in Jekyll's `sort`. Pages that are not in the menu get no neighbours.
 * https://jekyllrb.com/docs/liquid/filters/
 */
export function placeInMenu(articles: readonly Article[]): Article[] {
  const places = new Map<Article, ArticlePlace>()
  for (const collection of new Set(articles.map((article) => article.collection))) {
    const own = articles.filter((article) => article.collection === collection)
    const home = own.find(isHome)
    for (const article of own) if (home && article !== home) places.set(article, { home: linkTo(home) })
    const menu = own.filter((article) => menuKey(article) !== undefined).toSorted(byMenu)
    for (const [at, article] of menu.entries()) {
      const previous = menu[at - 1]
      const next = menu[at + 1]
      places.set(article, {
        ...places.get(article),
        ...(previous ? { previous: linkTo(previous) } : {}),
        ...(next ? { next: linkTo(next) } : {}),
      })
    }
  }
  return articles.map((article) => {
    const place = places.get(article)
    return place && Object.keys(place).length > 0 ? { ...article, place } : article
  })
}

function isHome({ path, id, collection }: Article): boolean {
  return collection === 'pages' ? id === overview[0] : path === `_${collection}/home.md`
}

function linkTo({ id, title }: Article): ArticleLink {
  return { articleId: id, title }
}

type MenuKey = readonly (number | string)[]

/** What the menu sorts by, most important first; undefined for a page that is not in it. */
function menuKey(article: Article): MenuKey | undefined {
  if (isHome(article)) return [-1]
  const { id, collection, category, weight = Number.NEGATIVE_INFINITY, clickPath, title } = article
  if (collection === 'pages') {
    const at = overview.indexOf(id)
    return at < 0 ? undefined : [at]
  }
  if (category === undefined) return undefined
  const group = groupOrder.indexOf(category)
  return [group < 0 ? groupOrder.length : group, category, weight, clickPath.join('>'), title]
}

function byMenu(a: Article, b: Article): number {
  const others = menuKey(b) ?? []
  for (const [at, own] of (menuKey(a) ?? []).entries()) {
    const other = others[at] ?? own
    if (own !== other) return own < other ? -1 : 1
  }
  return 0
}
