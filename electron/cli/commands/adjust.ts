import { zh } from '../../../shared/locale/zh.ts'
import { adjustmentKinds } from '../../../shared/model/correction.ts'
import { tableKinds } from '../../../shared/model/list-kind.ts'
import { choiceOption } from '../choice-option.ts'
import { type Command, neededOption, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { adjustmentTable } from './adjustments.ts'

const usage = zh.cli.usage.adjust

export const adjustCommand: Command = {
  name: 'adjust',
  usage,
  options: {
    period: { type: 'string' },
    unit: { type: 'string' },
    list: { type: 'string' },
    key: { type: 'string' },
    part: { type: 'string' },
    field: { type: 'string' },
    to: { type: 'string' },
    measure: { type: 'string' },
    kind: { type: 'string' },
    reason: { type: 'string' },
    document: { type: 'string' },
  },
  async run(invocation) {
    const needed = (name: string) => neededOption(invocation, name, usage)
    const order = {
      period: periodOption(invocation, usage),
      unit: needed('unit'),
      list: choiceOption(invocation, 'list', tableKinds, usage),
      key: needed('key'),
      part: textOption(invocation, 'part') ?? null,
      field: needed('field'),
      to: needed('to'),
      measure: textOption(invocation, 'measure') ?? null,
      kind: choiceOption(invocation, 'kind', adjustmentKinds, usage),
      reason: needed('reason'),
      document: needed('document'),
    }
    const adjustment = await withClient(libraryOption(invocation), ({ client }) =>
      client.corrections.adjust(order),
    )
    return { json: { adjustment }, text: adjustmentTable([adjustment]), exitCode: 0 }
  },
}
