import type { Verification } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Command } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'

const shown = 20

function verificationText({ sentence, head, problems }: Verification): string {
  const lines = problems
    .slice(0, shown)
    .map((problem) => `${zh.history.problemName[problem.what]}　${problem.sentence}`)
  const rest = problems.length > shown ? [zh.cli.verify.more(problems.length - shown)] : []
  return [sentence, ...(problems.length > 1 ? [...lines, ...rest] : []), zh.cli.verify.head(head)].join('\n')
}

export const verifyCommand: Command = {
  name: 'verify',
  usage: zh.cli.usage.verify,
  options: {},
  async run(invocation) {
    const json = await withClient(libraryOption(invocation), ({ client }) => client.history.verify())
    return { json, text: verificationText(json), exitCode: json.ok ? 0 : 1 }
  },
}
