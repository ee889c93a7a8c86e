import { zh } from '../../../shared/locale/zh.ts'
import { explanationCauses } from '../../../shared/model/correction.ts'
import { choiceOption } from '../choice-option.ts'
import { type Command, neededOption, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { explanationTable } from './explanations.ts'

const usage = zh.cli.usage.explain

export const explainCommand: Command = {
  name: 'explain',
  usage,
  options: {
    period: { type: 'string' },
    finding: { type: 'string' },
    cause: { type: 'string' },
    text: { type: 'string' },
    permit: { type: 'string' },
    confirm: { type: 'boolean' },
  },
  async run(invocation) {
    const order = {
      period: periodOption(invocation, usage),
      finding: neededOption(invocation, 'finding', usage),
      cause: choiceOption(invocation, 'cause', explanationCauses, usage),
      text: neededOption(invocation, 'text', usage),
      permit: textOption(invocation, 'permit') ?? null,
      confirmed: invocation.options.confirm === true,
    }
    const explanation = await withClient(libraryOption(invocation), ({ client }) =>
      client.corrections.explain(order),
    )
    return { json: { explanation }, text: explanationTable([explanation]), exitCode: 0 }
  },
}
