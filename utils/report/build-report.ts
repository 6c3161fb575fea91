import { danishDateTime } from '../support/danish-time.ts'
import type { SupportPolicy } from '../support/policy.ts'
import type { DiagnosticKey, Draft, Picture, ReportFile, ReportPayload } from './draft.ts'
import { redactDraft } from './redact-draft.ts'
import { countedKinds } from './redaction-words.ts'
import { joinParts, labelledLines, numberedSteps, oneLine, tidy, type TextPart } from './report-text.ts'
import { reportTitle } from './report-title.ts'
import { DESCRIPTION_LIMIT, OVERFLOW_FILE, technicalParts } from './technical-parts.ts'

/**
 * Exactly what leaves the browser, in the layout of the draft's route; preview and hand-over both come from here.
 * Title and own text may be over their limits: `reportProblems` says so, and nothing is cut for it.
 */
export function buildReport(source: Draft, { policy }: { readonly policy: SupportPolicy }): ReportPayload {
  const { draft, redactions } = redactDraft(source)
  const { description, overflow } = describe(draft)
  const pictures = draft.pictures.map((picture): ReportFile => ({
    pictureId: picture.id,
    name: picture.name,
    type: pictureType(picture.name),
  }))
  const text: readonly ReportFile[] =
    overflow === '' ? [] : [{ name: OVERFLOW_FILE, type: 'text/plain', text: overflow }]
  return { summary: reportTitle(draft, policy), description, files: [...pictures, ...text], redactions }
}

function describe(draft: Draft): { readonly description: string; readonly overflow: string } {
  switch (draft.route) {
    case 'servicedesk':
    case 'urgent':
      return describeFault(draft)
    case 'wish':
      return { description: describeWish(draft), overflow: '' }
    case 'dbc':
      return { description: describeSearchCase(draft), overflow: '' }
    case 'kb':
      return { description: describeArticleCase(draft), overflow: '' }
    default:
      return draft.route satisfies never
  }
}

function describeFault(draft: Draft): { readonly description: string; readonly overflow: string } {
  const affected: TextPart = { heading: 'Hvem er ramt?', body: draft.affected }
  const urgent = draft.route === 'urgent'
  const own: readonly TextPart[] = [
    ...(urgent ? [affected] : []),
    { heading: 'Hvad skete der?', body: draft.happened },
    { heading: 'Hvad havde jeg ventet?', body: draft.expected },
    { heading: 'Sådan sker det', body: numberedSteps(draft.steps) },
    ...(urgent ? [] : [affected]),
    { heading: 'Kendte fejl, jeg har set på', body: draft.lookedAt.map(oneLine).join('\n') },
  ]
  // The file's own name stands among the attached ones, so room is kept for it whether or not it is needed.
  const attached = (overflow: boolean) => attachedPart(draft.pictures, overflow)
  const others = joinParts([...own, attached(true)]).length + 4
  const technical = technicalParts(draft.diagnostics, DESCRIPTION_LIMIT - others)
  const description = joinParts([...own, ...technical.inText, attached(technical.file !== '')])
  return { description, overflow: technical.file }
}

function describeWish(draft: Draft): string {
  const answers = draft.answers ?? {}
  const form = firstValue(draft, 'form')
  const place = form === undefined ? firstValue(draft, 'pageTitle') : withoutBracket(form)
  const release = firstValue(draft, 'release')
  return joinParts([
    { heading: 'Hvad er behovet?', body: draft.happened },
    { heading: 'Hvem har behovet?', body: draft.affected },
    { heading: 'Hvornår og hvor tit?', body: answers.when ?? '' },
    { heading: 'Sådan gør vi i dag', body: draft.steps },
    { heading: 'Hvad bliver bedre, og for hvem?', body: draft.expected },
    { heading: 'Idé til løsning', body: answers.idea ?? '' },
    { heading: 'Ønsker, jeg har set på', body: draft.lookedAt.map(oneLine).join('\n') },
    {
      heading: 'Oplysninger',
      body: labelledLines([
        ["Sted i CMS'et", place],
        ['CMS-release', release === undefined ? undefined : withoutBracket(release)],
      ]),
    },
    attachedPart(draft.pictures, false),
  ])
}

function describeSearchCase(draft: Draft): string {
  const answers = draft.answers ?? {}
  const lines = labelledLines([
    ['Bibliotek', firstValue(draft, 'library')],
    ['Emne', answers.topic],
    ['Søgning', answers.searchWords],
    ['Adresse til søgningen', firstValue(draft, 'address')],
    ['Link til søgningen i FBI-API', answers.fbiLink],
    ['Materiale', answers.material],
    ['Set', seenAt(draft)],
  ])
  return joinParts([
    { body: lines },
    { heading: 'Hvad viser søgningen?', body: draft.happened },
    { heading: 'Hvad havde jeg ventet?', body: draft.expected },
    attachedPart(draft.pictures, false),
  ])
}

function describeArticleCase(draft: Draft): string {
  const answers = draft.answers ?? {}
  const lines = labelledLines([
    ['Bibliotek', firstValue(draft, 'library')],
    ['På vores hjemmeside', firstValue(draft, 'address')],
    ['I bibliotek.dk', answers.otherAddress],
    ['Artikel', answers.article],
    ['Set', seenAt(draft)],
  ])
  return joinParts([
    { body: lines },
    { heading: 'Hvad skete der begge steder?', body: draft.happened },
    { heading: 'Hvad havde jeg ventet?', body: draft.expected },
    attachedPart(draft.pictures, false),
  ])
}

function attachedPart(pictures: readonly Picture[], overflow: boolean): TextPart {
  const lines = pictures.map((picture) => {
    const covered = countedKinds(visibleCovers(picture).map((cover) => cover.kind))
    return covered === '' ? picture.name : `${picture.name} (dækket: ${covered})`
  })
  return { heading: 'Vedhæftet', body: [...lines, ...(overflow ? [OVERFLOW_FILE] : [])].join('\n') }
}

/** Covers that are still in the picture once it is cropped. */
export function visibleCovers({ covers, crop }: Picture): Picture['covers'] {
  if (crop === undefined) return covers
  return covers.filter(
    (cover) =>
      cover.x < crop.x + crop.width &&
      cover.x + cover.width > crop.x &&
      cover.y < crop.y + crop.height &&
      cover.y + cover.height > crop.y,
  )
}

function firstValue(draft: Draft, key: DiagnosticKey): string | undefined {
  return draft.diagnostics.find((line) => line.key === key)?.values[0]
}

/** The line of the page details once she has removed it is no longer there: then the draft's own beginning counts. */
function seenAt(draft: Draft): string {
  return firstValue(draft, 'time') ?? danishDateTime(draft.createdAt)
}

function withoutBracket(text: string): string {
  return tidy(text.replace(/ \([^()]*\)$/u, ''))
}

function pictureType(name: string): string {
  return /\.jpe?g$/iu.test(name) ? 'image/jpeg' : 'image/png'
}
