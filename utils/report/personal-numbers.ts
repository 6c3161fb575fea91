import type { RedactionKind } from './redaction-words.ts'

interface NumberFinding {
  readonly kind: RedactionKind
  readonly start: number
  readonly end: number
}

/** A run of digits with the separators people write between them, and what stands before and after. */
interface Run {
  readonly text: string
  readonly digits: string
  readonly start: number
  readonly end: number
  /** Up to 40 characters before, lower case. */
  readonly before: string
  /** Up to 20 characters after, lower case. */
  readonly after: string
}

const RUN =
  /(?<![\p{L}\d])(?:\(?\+\d{1,3}\)?[ .-]?)?\d+(?:(?:[ \u00A0]?[–-][ \u00A0]?|[ \u00A0.])\d+)*(?:-?[xX*]{4})?(?![\p{L}\d])/gu

const PATRON_WORDS =
  /(?:lånernummer(?:et)?|lånernr\.?|låner-?id|lånerkort(?:et|nummer|nummeret|nr\.?)?|lånekort(?:et|nummer)?|bibliotekskort(?:et|nummer)?|kortnummer(?:et)?|sygesikring(?:skort|sbevis)?(?:et|nummer|snummer)?|sundhedskort(?:et|nummer)?|patron(?:[-_ ]?(?:id|number|nummer|nr\.?))?|brugernummer(?:et)?|låner(?:ens?)?)(?:\s+(?:er|var|på|med|nr\.?|nummer|nummeret|hedder))*\s*[:=#,(]?\s*$/u
const PHONE_WORDS =
  /(?:(?:tlf|tel)\.?\s?(?:nr\.?)?|telefon(?:en|nr\.?|nummer|nummeret)?|mobil(?:en|nr\.?|nummer|nummeret)?|ring(?:e|er)?|sms(?:'?e)?|nummeret|whatsapp|fastnet|kald(?:e)?)(?:\s+(?:til|op|på|er|nr\.?|nummer|hende|ham|dem|mig|os|låneren))*\s*[:=]?\s*$/u
const CPR_WORDS =
  /(?:cpr(?:[- ]?(?:nr\.?|nummer|nummeret))?|personnummer(?:et)?)(?:\s+(?:er|var|på))*\s*[:=]?\s*$/u
const CARD_WORDS =
  /(?:dankort(?:et)?|kreditkort(?:et)?|betalingskort(?:et)?|visa|mastercard|kort(?:et|nummer|nummeret)?)(?:\s+(?:er|nr\.?|nummer))*\s*[:=]?\s*$/u
/** What is numbered so that the number says nothing of a person. */
const RECORD_WORDS =
  /(?:isbn(?:-?1[03])?|issn|ean|stregkode|faust(?:nr\.?|nummer|nummeret|-nummer)?|post(?:nr\.?|nummer|nummeret|id|-id|en)|pid|basis|materiale(?:nr\.?|nummer|nummeret)?|eksemplar(?:nr\.?|nummer|et)?|lokalid|lokaliserings-?id|id|nid|node|sag(?:snr\.?|snummer)?|ordre(?:nr\.?|nummer|nummeret)?|faktura(?:nr\.?|nummer|nummeret)?|cvr(?:[- ]?(?:nr\.?|nummer))?|p-nummer|build|version|release|revision|ticket|ref(?:\.|erence)?|varenr\.?|varenummer|ip(?:-adresse)?|uge(?:rne)?|side(?:rne)?|kapitel|kl\.?|klokken|årene|årgangene?|år|bind|nr\.?|nummer)(?:\s+(?:er|var|på|med|nr\.?|nummer))*\s*[:=#]?\s*$/u
const MONEY_AFTER =
  /^\s*(?:,\d|,-|kr\b|kroner|dkk|eur|euro|€|%|procent|stk|bytes?|kb|mb|gb|ms|px|udlån|besøg|lån(?:ere)?\b|poster|titler|visninger)/u

/** Finds the numbers that belong to a person; see `findPersonalData` for what is left alone. */
export function findNumbers(text: string): readonly NumberFinding[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    return judge({
      text: match[0],
      digits: match[0].replace(/\D/gu, ''),
      start,
      end,
      before: text.slice(Math.max(0, start - 40), start).toLowerCase(),
      after: text.slice(end, end + 20).toLowerCase(),
    })
  })
}

function judge(run: Run): readonly NumberFinding[] {
  const whole = (kind: RedactionKind) => [{ kind, start: run.start, end: run.end }]
  if (isRecord(run)) return []
  if (CPR_WORDS.test(run.before) && (run.digits.length === 10 || isMasked(run))) return whole('cpr')
  if (PATRON_WORDS.test(run.before) && run.digits.length >= 5 && !MONEY_AFTER.test(run.after)) {
    return whole(isCpr(run) ? 'cpr' : 'patron')
  }
  if (isCpr(run)) return whole('cpr')
  if (isCard(run)) return whole('card')
  if (isPhone(run)) return whole('phone')
  return inside(run)
}

/** A run may hold a number and its neighbour: "CPR 010180-1234 2 gange", "ring 20 30 40 50 60 gange". */
function inside(run: Run): readonly NumberFinding[] {
  const part = /(?<!\d)(?:\d{6} ?[–-]? ?\d{4}|\d{2} \d{2} \d{2} \d{2}|\d{8}|\d{10})(?!\d)/gu
  if (run.digits.length < 9 || run.digits.length > 40) return []
  return [...run.text.matchAll(part)].flatMap((match): readonly NumberFinding[] => {
    const start = run.start + match.index
    const before = match.index === 0 ? run.before : `${run.before}${run.text.slice(0, match.index)}`
    const rest = { text: match[0], digits: match[0].replace(/\D/gu, ''), start, end: start + match[0].length }
    const candidate = { ...rest, before: before.slice(-40), after: run.after }
    if (isCpr(candidate)) return [{ kind: 'cpr', start, end: candidate.end }]
    const apart = match.index === 0 || PHONE_WORDS.test(run.before)
    return apart && isPhone(candidate) ? [{ kind: 'phone', start, end: candidate.end }] : []
  })
}

/** Glued to an identifier, or named as the number of a thing. */
function isRecord(run: Run): boolean {
  const glued = /[\p{L}\d][-_:/#=]$/u.test(run.before) || /[/_#]$/u.test(run.before)
  const named = RECORD_WORDS.test(run.before)
  if (PHONE_WORDS.test(run.before) || PATRON_WORDS.test(run.before) || CPR_WORDS.test(run.before))
    return false
  return glued || named || /^[_/\p{L}]/u.test(run.after)
}

/** `ddmmyy-nnnn` with a day that exists; the check digit says nothing since 2007 (cpr.dk, "Personnumre uden kontrolciffer"). */
function isCpr(run: Run): boolean {
  if (isMasked(run)) return isBirthday(run.digits)
  const shape = /^\d{6}(?: ?[–-] ?| )?\d{4}$|^\d{2}[ .-]\d{2}[ .-]\d{2}(?: ?[–-] ?| )\d{4}$/u
  if (!shape.test(run.text.replace(/\u00A0/gu, ' '))) return false
  return isBirthday(run.digits) && !MONEY_AFTER.test(run.after)
}

function isMasked(run: Run): boolean {
  return /^\d{6}-?[xX*]{4}$/u.test(run.text)
}

function isBirthday(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  const year = Number(digits.slice(4, 6))
  if (month < 1 || month > 12 || day < 1) return false
  // 29 February is good where either century has it; 1900 has not, 2000 has.
  const longest = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= longest
}

function isCard(run: Run): boolean {
  const { digits } = run
  const grouped = /^(?:\d{4}[ -]?){3}\d{4}$|^3\d{3}[ -]?\d{6}[ -]?\d{5}$/u.test(run.text)
  if (grouped && CARD_WORDS.test(run.before)) return true
  const issuer = /^(?:4|5[0-8]|2[2-7]|6|3[0-9])/u.test(digits)
  if (!issuer || !luhn(digits)) return false
  return grouped || (CARD_WORDS.test(run.before) && digits.length >= 13 && digits.length <= 19)
}

function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** Eight digits that begin with 2–9 (the Danish numbering plan), in the groups people write, or with a country code. */
function isPhone(run: Run): boolean {
  const text = run.text.replace(/\u00A0/gu, ' ')
  if (/^\(?\+45\)?[ .-]?(?:\d[ .-]?){8}$/u.test(text) || /^0045 ?(?:\d ?){8}$/u.test(text)) return true
  if (/^\(?\+\d{1,3}\)?[ .-]?(?:\d[ .-]?){6,12}$/u.test(text)) return run.digits.length >= 9
  if (run.digits.length === 8 && PHONE_WORDS.test(run.before)) return true
  if (!/^[2-9]\d{7}$/u.test(run.digits)) return false
  if (MONEY_AFTER.test(run.after) || isCalendar(run)) return false
  return /^\d{8}$|^\d{2}[ -]\d{2}[ -]\d{2}[ -]\d{2}$|^\d{4} \d{4}$|^\d{2} \d{3} \d{3}$/u.test(text)
}

/** `20260820`, `20 08 20 26`, `2019 2024`: days and years rather than a number to call. */
function isCalendar(run: Run): boolean {
  const { digits } = run
  const year = (text: string) => /^(?:19|20)\d\d$/u.test(text)
  const month = (text: string) => Number(text) >= 1 && Number(text) <= 12
  const day = (text: string) => Number(text) >= 1 && Number(text) <= 31
  if (/^\d{4} \d{4}$/u.test(run.text)) return year(digits.slice(0, 4)) && year(digits.slice(4))
  if (!/^\d{8}$/u.test(run.text)) return false
  const yearFirst = year(digits.slice(0, 4)) && month(digits.slice(4, 6)) && day(digits.slice(6))
  const yearLast = day(digits.slice(0, 2)) && month(digits.slice(2, 4)) && year(digits.slice(4))
  return yearFirst || yearLast
}
