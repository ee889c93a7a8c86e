import type { AnswerReport } from '../../../shared/contract/queries.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type QueryDecision, queryStates } from '../../../shared/model/query.ts'
import {
  type Command,
  type Invocation,
  misuse,
  neededOption,
  type Outcome,
  periodOption,
  textOption,
} from '../command.ts'
import { follow, libraryOption, passwordsFor, withClient } from '../open-client.ts'
import { answersText, candidatesText, manifestText, queriesText } from './query-text.ts'

const usage = zh.cli.usage.query
const words = zh.cli.query

const unitOption = (invocation: Invocation) => textOption(invocation, 'unit') ?? null

function dueOption(invocation: Invocation): string | null {
  const due = textOption(invocation, 'due')
  if (due !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(due)) throw misuse(words.badDue(due))
  return due ?? null
}

async function draft(invocation: Invocation): Promise<Outcome> {
  const period = periodOption(invocation, usage)
  const found = await withClient(libraryOption(invocation), ({ client }) =>
    client.queries.draft({ period, unit: unitOption(invocation) }),
  )
  return { json: found, text: candidatesText(found.candidates), exitCode: 0 }
}

/** Findings by their ids; without any, those that are asked by default, of the unit and severities wanted. */
async function create(invocation: Invocation): Promise<Outcome> {
  const period = periodOption(invocation, usage)
  const due = dueOption(invocation)
  const named = textOption(invocation, 'finding')
    ?.split(',')
    .map((id) => id.trim())
  const severity = textOption(invocation, 'severity') ?? 'ABC'
  if (!/^[ABCD]+$/.test(severity)) throw misuse(words.badSeverity(severity))
  const withUnverifiable = invocation.options.unverifiable === true
  const done = await withClient(libraryOption(invocation), async ({ client }) => {
    const { candidates } = await client.queries.draft({ period, unit: unitOption(invocation) })
    const usual = candidates.filter(
      (one) =>
        severity.includes(one.severity) &&
        (one.isDefault || (withUnverifiable && one.result === 'unverifiable' && one.asked === null)),
    )
    const findings = named ?? usual.map(({ finding }) => finding)
    return client.queries.create({ period, findings, own: [], due })
  })
  const skipped = done.skipped.map(({ finding, why }) => words.skipped(finding, why))
  const text = [queriesText(done.created), words.created(done.created.length), ...skipped].join('\n')
  return { json: done, text, exitCode: 0 }
}

async function exportFiles(invocation: Invocation): Promise<Outcome> {
  const period = periodOption(invocation, usage)
  const out = neededOption(invocation, 'out', usage)
  const manifest = await withClient(libraryOption(invocation), async ({ client, app }) => {
    const folder = app.files.registerPath(out).id
    return follow(await client.queries.export({ period, unit: unitOption(invocation), folder }), invocation)
  })
  return { json: manifest, text: manifestText(manifest), exitCode: 0 }
}

async function importFiles(invocation: Invocation, paths: readonly string[]): Promise<Outcome> {
  if (paths.length === 0) throw misuse(zh.cli.missing('FILE', usage))
  const dryRun = invocation.options['dry-run'] === true
  const report: AnswerReport = await withClient(libraryOption(invocation), async ({ client, app }) => {
    const files = paths.map((path) => app.files.registerPath(path))
    const passwords = passwordsFor(invocation, files)
    const ids = files.map(({ id }) => id)
    return follow(await client.queries.import({ files: ids, passwords, dryRun }), invocation)
  })
  for (const file of report.files) if (file.error) invocation.warn(file.error.message)
  const exitCode = report.files.some((file) => file.error) ? 3 : 0
  return { json: report, text: answersText(report), exitCode }
}

async function list(invocation: Invocation): Promise<Outcome> {
  const period = periodOption(invocation, usage)
  const given = textOption(invocation, 'state')
  const state = queryStates.find((one) => one === given)
  if (given !== undefined && state === undefined) throw misuse(words.badState(given, queryStates.join('、')))
  const found = await withClient(libraryOption(invocation), ({ client }) =>
    client.queries.list({ period, unit: unitOption(invocation) }),
  )
  const queries = found.queries.filter((query) => state === undefined || query.state === state)
  return { json: { ...found, queries }, text: queriesText(queries), exitCode: 0 }
}

async function decide(
  invocation: Invocation,
  decision: QueryDecision,
  codes: readonly string[],
): Promise<Outcome> {
  if (codes.length === 0) throw misuse(zh.cli.missing('ID', usage))
  const text = textOption(invocation, 'text') ?? ''
  const done = await withClient(libraryOption(invocation), ({ client }) =>
    client.queries.decide({ codes: [...codes], decision, text }),
  )
  return { json: done, text: queriesText(done.queries), exitCode: 0 }
}

export const queryCommand: Command = {
  name: 'query',
  usage,
  options: {
    period: { type: 'string' },
    unit: { type: 'string' },
    finding: { type: 'string' },
    severity: { type: 'string' },
    unverifiable: { type: 'boolean' },
    due: { type: 'string' },
    out: { type: 'string' },
    state: { type: 'string' },
    text: { type: 'string' },
    password: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(invocation) {
    const [action = 'list', ...rest] = invocation.words
    switch (action) {
      case 'draft':
        return draft(invocation)
      case 'create':
        return create(invocation)
      case 'export':
        return exportFiles(invocation)
      case 'import':
        return importFiles(invocation, rest)
      case 'list':
        return list(invocation)
      case 'accept':
        return decide(invocation, 'accepted', rest)
      case 'reopen':
        return decide(invocation, 'reopened', rest)
      case 'close':
        return decide(invocation, 'closed', rest)
      case 'withdraw':
        return decide(invocation, 'withdrawn', rest)
      default:
        throw misuse(zh.cli.badOption(action, usage))
    }
  },
}
