import type { Settings } from '../../utils/settings/settings.ts'

type Colleagues = Settings['entitledColleagues']

/** One colleague a line, `Name, mail`, as the settings show them. */
export function colleagueLines(colleagues: Colleagues): string {
  return colleagues.map(({ name, mail }) => (mail === '' ? name : `${name}, ${mail}`)).join('\n')
}

/** Reads those lines back; what looks like a mail address is one, blank lines are nothing. */
export function parseColleagues(lines: string): Colleagues {
  return lines
    .split('\n')
    .map((line) => {
      const mail = /[^\s,;<>]+@[^\s,;<>]+/.exec(line)?.[0] ?? ''
      const name = line
        .replace(mail, '')
        .replace(/[\s,;<>]+$/, '')
        .trim()
      return { name: name === '' ? mail : name, mail }
    })
    .filter(({ name }) => name !== '')
}
