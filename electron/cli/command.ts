import type { ParseArgsOptionsConfig } from 'node:util'
import { zh } from '../../shared/locale/zh.ts'

/** What every command is given: its options, the words left over, and where to print. */
export interface Invocation {
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly words: readonly string[]
  readonly json: boolean
  print(text: string): void
  warn(text: string): void
}

/** The result of a command: the JSON document, the same for people, and the exit code. */
export interface Outcome {
  readonly json: unknown
  readonly text: string
  readonly exitCode: 0 | 1 | 3 | 4
}

export interface Command {
  readonly name: string
  /** One line of help. */
  readonly usage: string
  readonly options: ParseArgsOptionsConfig
  /** null: the command has printed for itself and ends with 0. */
  run(invocation: Invocation): Promise<Outcome | null>
}

/** Wrong usage: exit 2 with this sentence. */
export interface Misuse {
  readonly misuse: string
}

export function isMisuse(error: unknown): error is Misuse {
  return typeof error === 'object' && error !== null && 'misuse' in error
}

export function misuse(sentence: string): Misuse {
  return { misuse: sentence }
}

/** A text option, or undefined. */
export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The texts of an option that may stand several times. */
export function textOptions(invocation: Invocation, name: string): readonly string[] {
  const value = invocation.options[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** A text option that the command cannot do without. */
export function neededOption(invocation: Invocation, name: string, usage: string): string {
  const value = textOption(invocation, name)
  if (value === undefined) throw misuse(zh.cli.missing(`--${name}`, usage))
  return value
}

/** The reporting year. */
export function periodOption(invocation: Invocation, usage: string): string {
  const period = neededOption(invocation, 'period', usage)
  if (!/^\d{4}$/.test(period)) throw misuse(zh.cli.badPeriod(period))
  return period
}
