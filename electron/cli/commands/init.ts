import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type Command, misuse, textOption } from '../command.ts'
import { withClient } from '../open-client.ts'

export const initCommand: Command = {
  name: 'init',
  usage: zh.cli.usage.init,
  options: {},
  async run(invocation) {
    const file = textOption(invocation, 'library') ?? invocation.words[0]
    if (file === undefined) throw misuse(zh.cli.missing('--library', zh.cli.usage.init))
    if (existsSync(file)) throw new AppError('library-exists', { file })
    const json = await withClient(
      file,
      async ({ client }) => {
        const plan = await client.catalogue.plan()
        const [units, indicators, tasks] = await Promise.all([
          client.catalogue.units(),
          client.catalogue.indicators(),
          client.catalogue.tasks(),
        ])
        const reporting = units.filter((unit) => unit.kind !== 'city').length
        return {
          library: resolve(file),
          plan: plan.title,
          units: reporting,
          indicators: indicators.length,
          tasks: tasks.length,
        }
      },
      true,
    )
    return { json, text: zh.cli.created(json), exitCode: 0 }
  },
}
