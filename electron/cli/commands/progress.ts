import { zh } from '../../../shared/locale/zh.ts'
import { type Command, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'

const usage = zh.cli.usage.progress

export const progressCommand: Command = {
  name: 'progress',
  usage,
  options: { period: { type: 'string' }, indicator: { type: 'string' } },
  async run(invocation) {
    const period = periodOption(invocation, usage)
    const only = textOption(invocation, 'indicator')
    const report = await withClient(libraryOption(invocation), ({ client }) =>
      client.progress.report({ period }),
    )
    const indicators = report.indicators.filter(({ seq }) => only === undefined || String(seq) === only)
    const text = indicators
      .map(({ seq, name, verdict, standings, trends, gaps }) =>
        [
          zh.cli.progress.head(seq, name, zh.progress[verdict]),
          ...standings.flatMap(({ sentence }) => (sentence === null ? [] : [`    ${sentence}`])),
          ...trends.flatMap(({ points, sentence }) => (points.length > 1 ? [`    ${sentence}`] : [])),
          ...gaps.flatMap(({ sentences }) => sentences.map((sentence) => `    ${sentence}`)),
        ].join('\n'),
      )
      .join('\n')
    return { json: { ...report, indicators }, text, exitCode: 0 }
  },
}
