import { zh } from '../../../shared/locale/zh.ts'
import { type Command, neededOption, periodOption, textOption } from '../command.ts'
import { libraryOption, withClient } from '../open-client.ts'
import { exemptionTable } from './exemptions.ts'

const usage = zh.cli.usage.exempt

export const exemptCommand: Command = {
  name: 'exempt',
  usage,
  options: {
    period: { type: 'string' },
    unit: { type: 'string' },
    rule: { type: 'string' },
    key: { type: 'string' },
    approver: { type: 'string' },
    document: { type: 'string' },
    reason: { type: 'string' },
    until: { type: 'string' },
  },
  async run(invocation) {
    const needed = (name: string) => neededOption(invocation, name, usage)
    const order = {
      period: periodOption(invocation, usage),
      unit: needed('unit'),
      rule: needed('rule'),
      key: textOption(invocation, 'key') ?? null,
      approver: needed('approver'),
      document: needed('document'),
      reason: needed('reason'),
      until: needed('until'),
    }
    const exemption = await withClient(libraryOption(invocation), ({ client }) =>
      client.corrections.exempt(order),
    )
    return { json: { exemption }, text: exemptionTable([exemption]), exitCode: 0 }
  },
}
