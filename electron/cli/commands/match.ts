import { type NameMatches, nameKindSchema } from '../../../shared/contract/matches.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, misuse, neededOption } from '../command.ts'
import { withClient } from '../open-client.ts'
import { cutText, textTable } from '../text-table.ts'

function matchesText({ names }: NameMatches): string {
  const words = zh.cli.match
  const rows = names.map(({ name, decision, how, suggestions }) => [
    cutText(name.replace(/\s+/g, ' '), 36),
    decision === null ? words.undecided : cutText(decision, 36),
    how === null ? '' : words.how[how],
    decision === null
      ? suggestions
          .slice(0, 3)
          .map((suggestion) => `${suggestion.name} ${suggestion.score.toFixed(2)}`)
          .join('  ')
      : '',
  ])
  const decided = names.filter((match) => match.decision !== null).length
  return `${textTable(words.columns, rows)}\n${words.counts(names.length, decided)}`
}

export const matchCommand: Command = {
  name: 'match',
  usage: zh.cli.usage.match,
  options: { kind: { type: 'string' }, against: { type: 'string' } },
  async run(invocation) {
    const usage = zh.cli.usage.match
    const kind = nameKindSchema.safeParse(neededOption(invocation, 'kind', usage))
    if (!kind.success) throw misuse(zh.cli.match.badKind(String(invocation.options.kind)))
    const against = neededOption(invocation, 'against', usage)
    const [path, ...others] = invocation.words
    if (path === undefined || others.length > 0) throw misuse(zh.cli.missing('NAMES.txt', usage))
    const matches = await withClient(null, ({ client, app }) =>
      client.matches.run({
        kind: kind.data,
        list: app.files.registerPath(against).id,
        names: app.files.registerPath(path).id,
      }),
    )
    return { json: matches, text: matchesText(matches), exitCode: 0 }
  },
}
