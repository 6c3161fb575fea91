import type { EpochMs } from '../base/time.ts'
import { danishDateTime, danishMoment } from '../support/danish-time.ts'
import { joinParts } from './report-text.ts'

/** Longest mail link, encoded: longer ones are cut or refused by mail programs on Windows. */
const MAIL_LINK_LIMIT = 1800

export interface ColleagueMessage {
  readonly subject: string
  readonly body: string
  /** Opens a mail without the file, which a mail link cannot carry. */
  readonly mailLink: string
}

/** `fejlmelding-2026-08-20-1042.zip`, by the Danish clock. */
export function caseFileName(now: EpochMs): string {
  const { day, minutes } = danishMoment(now)
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('')
  return `fejlmelding-${day}-${clock}.zip`
}

/** The mail that asks an entitled colleague to create the case; the report itself is only in the file. */
export function colleagueMessage(message: {
  /** Title of the payload, the urgent prefix included. */
  readonly title: string
  readonly urgentPrefix?: string | undefined
  readonly seenAt: EpochMs
  readonly file: string
  readonly colleague?: { readonly name: string; readonly mail: string } | undefined
  readonly sender?: string | undefined
}): ColleagueMessage {
  const prefix = message.urgentPrefix
  const urgent = prefix !== undefined && message.title.startsWith(prefix)
  const title = urgent ? message.title.slice(prefix.length) : message.title
  // The urgent word moves to the very front, where a full inbox shows it.
  const subject = `${urgent ? prefix : ''}Fejlmelding til Servicedesk: ${title}`
  const name = message.colleague?.name.trim() ?? ''
  const body = joinParts([
    { body: name === '' ? 'Hej' : `Hej ${name}` },
    { body: 'Vil du oprette en sag i Servicedesk for mig? Jeg er ikke supportberettiget.' },
    { body: `Fejlen: ${message.title}\nSet: ${danishDateTime(message.seenAt)}\nFil: ${message.file}` },
    {
      body: 'Den vedhæftede fil rummer tekst, billeder og oplysninger fra siden. De personoplysninger, panelet fandt, er dækket eller fjernet.',
    },
    {
      heading: 'Sådan gør du',
      body: '1. Gem filen på din computer.\n2. Åbn panelet, og vælg ”Åbn fejlmelding fra fil”.\n3. Læs den igennem, og vælg ”Fortsæt i Servicedesk”.',
    },
    {
      body: 'Har du ikke panelet, så svar på denne mail, så får du teksten og billederne hver for sig. Skriv gerne sagens nummer til mig, når den er oprettet.',
    },
    { body: ['Venlig hilsen', message.sender?.trim() ?? ''].join('\n') },
  ])
  return { subject, body, mailLink: mailLink(message.colleague?.mail ?? '', subject, body) }
}

/** With the whole body where it fits; else what fits whole: without the closing parts, or the subject alone. */
function mailLink(mail: string, subject: string, body: string): string {
  const to = encodeURIComponent(mail.trim()).replaceAll('%40', '@')
  const link = (text: string, about: string) =>
    `mailto:${to}?subject=${encodeURIComponent(about)}${text === '' ? '' : `&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`}`
  const parts = body.split('\n\n')
  for (let count = parts.length; count > 0; count -= 1) {
    const candidate = link(parts.slice(0, count).join('\n\n'), subject)
    if (candidate.length <= MAIL_LINK_LIMIT) return candidate
  }
  const bare = link('', subject)
  return bare.length <= MAIL_LINK_LIMIT ? bare : `mailto:${to}`
}
