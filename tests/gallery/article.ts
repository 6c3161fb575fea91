import type { ArticleReply } from '../../utils/messaging/protocol.ts'
import type { Block, Inline } from '../../utils/manual/nodes.ts'

const t = (text: string): Inline => ({ kind: 'text', text })
const b = (text: string): Inline => ({ kind: 'strong', children: [t(text)] })
const p = (...children: readonly Inline[]): Block => ({ kind: 'paragraph', children })

/** Served beside the gallery's page; in a test's document there is nobody to serve it. */
const picture = new URL('picture.svg', location.href.startsWith('http') ? location.href : 'http://localhost/')
  .href

const sections: readonly (readonly [
  anchor: string,
  level: number,
  title: string,
  blocks: readonly Block[],
])[] = [
  [
    '',
    0,
    'Artikel',
    [p(t('En artikel er sidens nyheder og historier. Den kan vises på forsiden og i lister.'))],
  ],
  [
    'opret-en-artikel',
    2,
    'Opret en artikel',
    [
      {
        kind: 'list',
        ordered: true,
        start: 1,
        items: [
          [p(t('Åbn '), b('Indhold'), t(' i topmenuen.'))],
          [
            p(t('Vælg '), b('Tilføj indhold'), t(' og derefter '), b('Artikel'), t('.')),
            {
              kind: 'figure',
              src: picture,
              alt: 'Knappen Tilføj indhold øverst til højre på listen Indhold',
              caption: [t('Tilføj indhold står øverst til højre.')],
            },
          ],
          [p(t('Skriv en '), b('titel'), t('. Den er overskriften og skal udfyldes.'))],
          [p(t('Byg teksten op af '), b('komponenter'), t(': tekst, billeder, kort og lister.'))],
          [p(t('Tryk '), b('Gennemse'), t(', og slut af med '), b('Gem'), t('.'))],
        ],
      },
      {
        kind: 'notice',
        tone: 'info',
        children: [
          p(b('Ikke klar til at vise den?')),
          p(t('Slå '), b('Udgivet'), t(' fra, før du gemmer. Så kan kun redaktører se artiklen.')),
        ],
      },
    ],
  ],
  [
    'titel-og-manchet',
    2,
    'Titel og manchet',
    [
      p(
        t(
          'Titlen er det første, folk ser på forsiden og i søgningen. Manchetten følger lige efter og fortæller, hvorfor artiklen er værd at læse. Den må gerne stå tom, men den hjælper.',
        ),
      ),
      p(
        t('Vil du have en anden tekst på kort og lister, så udfyld '),
        {
          kind: 'link',
          href: 'https://www.folkebibliotekernescms.dk/main/indhold/teaser/',
          children: [t('Teasertekst')],
        },
        t(' i højre side.'),
      ),
    ],
  ],
  [
    'planlaegning',
    2,
    'Planlægning',
    [
      p(
        t('Indstillingen står på '),
        { kind: 'code', text: '/admin/config/content/scheduler' },
        t('. '),
        { kind: 'badge', symbol: '🟢', label: 'Færdig' },
        t(' betyder, at den virker i dag.'),
      ),
      {
        kind: 'table',
        header: [[t('Felt')], [t('Hvad det gør')], [t('Kan stå tomt')]],
        rows: [
          [[t('Udgiv den')], [t('Artiklen vises fra det tidspunkt')], [t('Ja')]],
          [[t('Afpublicér den')], [t('Artiklen forsvinder fra lister og forside')], [t('Ja')]],
        ],
      },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          [p(t('Tiden er dansk tid.'))],
          [p(t('Se det hele på https://mit-domæne.dk/admin/content (udskift mit-domæne.dk).'))],
        ],
      },
      {
        kind: 'notice',
        tone: 'warning',
        children: [p(t('Du retter kun dette ene arrangement, ikke hele serien.'))],
      },
      { kind: 'quote', children: [p(t('”Vi planlægger altid en uge frem.”'))] },
      { kind: 'code', text: 'dc.subject = "krimi" and term.type = "bog"' },
      { kind: 'rule' },
    ],
  ],
  [
    'gem',
    2,
    'Gem og udgiv',
    [p(t('Tryk på '), b('Gem'), t('. Siden bliver vist med det samme, hvis den er udgivet.'))],
  ],
]

export const article = {
  id: '/indhold/artikel/',
  origin: 'manual',
  path: '_indhold/artikel.md',
  collection: 'indhold',
  title: 'Artikel',
  url: 'https://www.folkebibliotekernescms.dk/main/indhold/artikel/',
  category: 'Indholdstyper',
  clickPath: ['Indhold', 'Tilføj indhold', 'Artikel'],
  needs: { role: 'mediator' },
  place: {
    home: { articleId: '/indhold/home/', title: 'Opret indhold' },
    previous: { articleId: '/indhold/arrangement/', title: 'Arrangement' },
    next: { articleId: '/indhold/kampagner/', title: 'Kampagner' },
  },
  sections: sections.map(([anchor, level, title, blocks]) => ({
    id: anchor ? `/indhold/artikel/#${anchor}` : '/indhold/artikel/',
    anchor,
    level,
    title,
    heading: [t(title)],
    blocks,
  })),
} as unknown as ArticleReply
