import type { ImportedFile, ImportReport } from '../../../shared/contract/imports.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { readAnswers } from '../answers-file.ts'
import { type Command, misuse, periodOption, textOption } from '../command.ts'
import { follow, libraryOption, passwordsFor, withClient } from '../open-client.ts'
import { textTable } from '../text-table.ts'

function questionLines({ questions, drift, remembered, notices }: ImportedFile): string[] {
  const words = zh.cli.import
  return [
    ...notices.map((notice) => notice.sentence),
    ...remembered,
    ...drift.flatMap(({ since, sheet, rows }) => [
      words.drift(sheet, since),
      textTable(
        words.driftColumns,
        rows
          .filter((row) => row.change !== 'unchanged')
          .map(({ was, is, sentence }) => [was?.path ?? '', is?.path ?? '', sentence]),
      ),
    ]),
    ...questions.map(({ id, sentence, blocking, candidates }) =>
      words.question(id, sentence, blocking, candidates.slice(0, 3)),
    ),
  ]
}

function fileLines(file: ImportedFile): string[] {
  const words = zh.cli.import
  const asides = questionLines(file)
  if (file.error)
    return [words.refused(file.file, words.outcome[file.outcome], file.error.message), ...asides]
  const rows = file.sheets.map((sheet) => [
    sheet.name,
    sheet.list === null ? '—' : zh.list[sheet.list],
    String(sheet.rows.total),
    String(sheet.rows.used),
    String(sheet.cells.nonEmpty),
    String(sheet.cells.used),
    String(sheet.cells.skipped),
  ])
  return [
    words.file(file.file, words.outcome[file.outcome], file.unit ?? '', file.version ?? 0),
    ...file.notices.map(({ sentence }) => zh.cli.notice(file.file, sentence)),
    textTable(words.columns, rows),
    ...asides,
  ]
}

/** The report of an import for a terminal. */
export function importText(report: ImportReport): string {
  return report.files
    .flatMap((file) => [...fileLines(file), ''])
    .join('\n')
    .trimEnd()
}

export const importCommand: Command = {
  name: 'import',
  usage: zh.cli.usage.import,
  options: {
    period: { type: 'string' },
    unit: { type: 'string' },
    password: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'keep-going': { type: 'boolean' },
    answers: { type: 'string' },
  },
  async run(invocation) {
    const period = periodOption(invocation, zh.cli.usage.import)
    if (invocation.words.length === 0) throw misuse(zh.cli.missing('FILE', zh.cli.usage.import))
    const answersFile = textOption(invocation, 'answers')
    const report: ImportReport = await withClient(libraryOption(invocation), async ({ client, app }) => {
      const files = invocation.words.map((path) => app.files.registerPath(path))
      return follow(
        await client.imports.run({
          period,
          records: invocation.json,
          files: files.map((file) => file.id),
          passwords: passwordsFor(invocation, files),
          unit: textOption(invocation, 'unit') ?? null,
          dryRun: invocation.options['dry-run'] === true,
          allOrNothing: invocation.options['keep-going'] !== true,
          answers: answersFile === undefined ? [] : readAnswers(answersFile, files),
        }),
        invocation,
      )
    })
    for (const file of report.files) if (file.error) invocation.warn(file.error.message)
    const exitCode = report.files.some((file) => file.error) ? 3 : 0
    return { json: report, text: importText(report), exitCode }
  },
}
