const dayMs = 86_400_000
const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]
const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag']

/**
 * Replaces `[[form:offset]]`, the marks that keep the demo's status page fresh: `offset` counts days from `now`, `form` is
 * `dm` (24/11), `dmy` (24/11-26), `dato` (24-11-2026) or `dag` (torsdag den 26. november). Other marks stay as they are.
 */
export function fillDates(text: string, now: Date): string {
  return text.replace(/\[\[(dmy|dm|dato|dag):([+-]?\d+)\]\]/g, (_, form: string, offset: string) =>
    writeDate(form, new Date(now.getTime() + Number(offset) * dayMs)),
  )
}

function writeDate(form: string, day: Date): string {
  const date = day.getDate()
  const month = day.getMonth() + 1
  const year = day.getFullYear()
  if (form === 'dm') return `${date}/${month}`
  if (form === 'dmy') return `${date}/${month}-${String(year).slice(2)}`
  if (form === 'dato') return `${two(date)}-${two(month)}-${year}`
  return `${weekdays[day.getDay()]} den ${date}. ${months[month - 1]}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
