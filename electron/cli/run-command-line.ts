import { parseArgs } from 'node:util'
import { ORPCError } from '@orpc/server'
import { refusalSchema } from '../../shared/contract/base.ts'
import { AppError } from '../../shared/errors.ts'
import { zh } from '../../shared/locale/zh.ts'
import { type Command, type Invocation, isMisuse, misuse } from './command.ts'
import { adjustCommand } from './commands/adjust.ts'
import { adjustmentsCommand } from './commands/adjustments.ts'
import { aliasesCommand } from './commands/aliases.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { checkCommand } from './commands/check.ts'
import { consolidateCommand } from './commands/consolidate.ts'
import { decideCommand } from './commands/decide.ts'
import { decisionsCommand } from './commands/decisions.ts'
import { demoCommand } from './commands/demo.ts'
import { diffCommand } from './commands/diff.ts'
import { exemptCommand } from './commands/exempt.ts'
import { exemptionsCommand } from './commands/exemptions.ts'
import { explainCommand } from './commands/explain.ts'
import { explanationsCommand } from './commands/explanations.ts'
import { exportCommand } from './commands/export.ts'
import { fillCommand } from './commands/fill.ts'
import { historyCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import { inspectCommand } from './commands/inspect.ts'
import { matchCommand } from './commands/match.ts'
import { matrixCommand } from './commands/matrix.ts'
import { profilesCommand } from './commands/profiles.ts'
import { progressCommand } from './commands/progress.ts'
import { queryCommand } from './commands/query.ts'
import { redoCommand } from './commands/redo.ts'
import { rulesCommand } from './commands/rules.ts'
import { samplesCommand } from './commands/samples.ts'
import { serveCommand } from './commands/serve.ts'
import { signOffCommand } from './commands/sign-off.ts'
import { tableCommand } from './commands/table.ts'
import { templateCommand } from './commands/template.ts'
import { traceCommand } from './commands/trace.ts'
import { undoCommand } from './commands/undo.ts'
import { usesCommand } from './commands/uses.ts'
import { verifyCommand } from './commands/verify.ts'
import { stderrLog } from './stderr-log.ts'

const commands: readonly Command[] = [
  initCommand,
  importCommand,
  checkCommand,
  matrixCommand,
  consolidateCommand,
  traceCommand,
  progressCommand,
  tableCommand,
  usesCommand,
  signOffCommand,
  diffCommand,
  exportCommand,
  templateCommand,
  fillCommand,
  inspectCommand,
  matchCommand,
  catalogueCommand,
  aliasesCommand,
  profilesCommand,
  adjustCommand,
  adjustmentsCommand,
  explainCommand,
  explanationsCommand,
  decideCommand,
  decisionsCommand,
  exemptCommand,
  exemptionsCommand,
  historyCommand,
  undoCommand,
  redoCommand,
  verifyCommand,
  rulesCommand,
  queryCommand,
  demoCommand,
  samplesCommand,
  serveCommand,
]

const everywhere = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function help(): string {
  return [zh.cli.help, ...commands.map((command) => `  ${command.usage}`), zh.cli.helpOptions].join('\n')
}

function parse(command: Command, words: readonly string[]): Invocation {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...everywhere, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    return {
      options: values as Invocation['options'],
      words: positionals,
      json: values.json === true,
      print: (text) => process.stdout.write(`${text}\n`),
      warn: (text) => process.stderr.write(`${text}\n`),
    }
  } catch (error) {
    throw misuse(zh.cli.badOption(error instanceof Error ? error.message : String(error), command.usage))
  }
}

/** A refusal, however it reaches this host: thrown by the core itself or carried over the contract. */
function refusalIn(error: unknown): { code: string; sentence: string } | null {
  if (error instanceof AppError) return { code: error.code, sentence: zh.errors[error.code](error.facts) }
  if (!(error instanceof ORPCError)) return null
  const data = refusalSchema.safeParse(error.data)
  return data.success ? { code: data.data.code, sentence: data.data.sentence } : null
}

function fail(error: unknown, json: boolean): number {
  if (isMisuse(error)) {
    process.stderr.write(`${error.misuse}\n`)
    return 2
  }
  const refusal = refusalIn(error)
  if (!refusal) {
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
      process.stderr.write(`${zh.cli.badInput(JSON.stringify(error.data))}\n`)
      return 2
    }
    stderrLog.error('command', error)
    return 1
  }
  process.stderr.write(`${refusal.sentence}\n`)
  if (json)
    process.stdout.write(
      `${JSON.stringify({ error: { code: refusal.code, message: refusal.sentence } }, null, 2)}\n`,
    )
  return refusal.code === 'internal' || refusal.code === 'cancelled' ? 1 : 3
}

/** A reader that has seen enough (`| head`) is no failure. */
function endQuietlyWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

/** Runs one command. @returns the exit code: 0 done, 2 wrong usage, 3 refused, 4 blocking findings, 1 anything else */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  endQuietlyWhenUnread()
  const [name = '', ...rest] = words
  const command = commands.find((candidate) => candidate.name === name)
  if (name === '' || name === '--help' || name === 'help') {
    process.stdout.write(`${help()}\n`)
    return name === '' ? 2 : 0
  }
  if (!command) {
    process.stderr.write(`${zh.cli.unknownCommand(name)}\n${help()}\n`)
    return 2
  }
  try {
    const invocation = parse(command, rest)
    if (invocation.options.help === true) {
      invocation.print(command.usage)
      return 0
    }
    const outcome = await command.run(invocation)
    if (!outcome) return 0
    invocation.print(invocation.json ? JSON.stringify(outcome.json, null, 2) : outcome.text)
    return outcome.exitCode
  } catch (error) {
    return fail(error, rest.includes('--json'))
  }
}
