import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Ends the command the way the contract asks for: one clear line, exit code 2. */
export function refuse(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

/** Reads a command's options; an unknown option or a missing value ends the command with exit code 2 and `usage`. */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return refuse(`${reason}. Usage: ${usage}`)
  }
}
