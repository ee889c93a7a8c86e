import type { CheckReport } from '../../../shared/contract/checks.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, misuse, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'

/** Findings for a terminal, each with its cells and how far it has been dealt with. */
export function findingLines(findings: CheckReport['findings']): string[] {
  return findings.map((finding) => {
    const cells = finding.cells.map((cell) => `${cell.file} ${cell.sheet}!${cell.ref}`).join('、')
    const label = `${finding.severity} ${zh.severity[finding.severity]}  ${zh.result[finding.result]}  ${finding.unit} ${zh.list[finding.list]}`
    const { state, sentence } = finding.handling
    const handled = state === 'open' ? '' : `\n  ${zh.corrections.handling[state]}：${sentence}`
    return `${label}\n  ${finding.message}${cells === '' ? '' : `\n  ${cells}`}${handled}`
  })
}

/** The report of a check for a terminal: first the single edits that clear several findings. */
export function checkText({ counts, handling, repairs, findings }: CheckReport): string {
  const hints = repairs.map(({ unit, list, sentence }) => `${unit} ${zh.list[list]}：${sentence}`)
  return [
    zh.cli.check.counts(counts),
    zh.cli.check.handling(handling),
    ...hints,
    ...findingLines(findings),
  ].join('\n')
}

export const checkCommand: Command = {
  name: 'check',
  usage: zh.cli.usage.check,
  options: { period: { type: 'string' }, unit: { type: 'string' }, 'fail-on': { type: 'string' } },
  async run(invocation) {
    const period = periodOption(invocation, zh.cli.usage.check)
    const failOn = textOption(invocation, 'fail-on')
    if (failOn !== undefined && !/^[ABCD]$/.test(failOn)) throw misuse(zh.cli.check.badFailOn(failOn))
    const report = await withClient(libraryOption(invocation), ({ client }) =>
      client.checks.run({ period, unit: textOption(invocation, 'unit') ?? null }),
    )
    // A stands before B: asking for B asks for A too.
    const blocking = report.findings.some(
      ({ result, severity, handling }) =>
        result === 'fail' && failOn !== undefined && severity <= failOn && handling.state !== 'exempt',
    )
    return { json: report, text: checkText(report), exitCode: blocking ? 4 : 0 }
  },
}
