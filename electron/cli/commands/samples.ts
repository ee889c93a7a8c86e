import { resolve } from 'node:path'
import { zh } from '../../../shared/locale/zh.ts'
import { writeSampleReturns } from '../../core/samples/write-sample-returns.ts'
import { seedCatalogue } from '../../core/seed-catalogue.ts'
import { type Command, neededOption } from '../command.ts'

export const samplesCommand: Command = {
  name: 'samples',
  usage: zh.cli.usage.samples,
  options: { out: { type: 'string' } },
  async run(invocation) {
    const out = resolve(neededOption(invocation, 'out', zh.cli.usage.samples))
    const { files } = await writeSampleReturns(out, seedCatalogue())
    return { json: { out, files }, text: zh.cli.samples(files.length, out), exitCode: 0 }
  },
}
