import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../../../electron/core/app.ts'
import type { AnswerReport, QueryManifest } from '../../../../shared/contract/queries.ts'

/** Follows long work to its end. */
async function follow<Result>(work: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

/** Names, and codes that are part of no other's, with the number that each unit alone has reported. */
export const offices = [
  ['东海县', '710101'],
  ['灌云县', '720202'],
  ['灌南县', '730303'],
  ['赣榆区', '740404'],
  ['海州区', '750505'],
  ['连云区', '760606'],
  ['连云港经济技术开发区', '770707'],
  ['徐圩新区', '780808'],
  ['连云港高新区', '790909'],
  ['云台山景区', '801010'],
] as const

/** A list of wastes that does not balance: so much made, and nothing said of where it went but for 1. */
export function wasteReturn(unit: string, amount: string): Uint8Array {
  const text = [
    `填报单位：${unit},报告期：2023年`,
    '类别,废物名称,计量单位,产生量,综合利用量,其中利用往年贮存量,处置量,其中处置往年贮存量,贮存量,倾倒丢弃量',
    `一般工业固体废物,粉煤灰,吨,${amount},1,0,0,0,0,0`,
    `一般工业固体废物,炉渣,吨,${amount}.5,2,0,0,0,0,0`,
    '',
  ]
  return new TextEncoder().encode(text.join('\n'))
}

/** A new library and the contract over it. */
export async function openOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-queries-'))
  const log = { info: () => {}, error: () => {} }
  const app = await createApp({
    ...{
      libraryFile: join(folder, '数据.hbk'),
      createLibrary: true,
      host: 'test',
      version: '1',
      author: '李四',
      log,
    },
  })
  const client = createRouterClient(app.router)
  const give = (name: string, bytes: Uint8Array) => app.files.registerBytes(name, bytes).id
  return {
    folder,
    client,
    close: app.close,
    async receive(unit: string, amount: string) {
      const files = [give(`${unit}.csv`, wasteReturn(unit, amount))]
      const order = { period: '2023', unit: null, dryRun: false, allOrNothing: true, files }
      const report = await follow(await client.imports.run(order))
      const [file] = report.files
      if (file?.outcome !== 'imported') throw new Error(file?.error?.message ?? 'not imported')
    },
    async ask(unit: string | null = null) {
      const { candidates } = await client.queries.draft({ period: '2023', unit })
      const findings = candidates.filter(({ isDefault }) => isDefault).map(({ finding }) => finding)
      return client.queries.create({ period: '2023', findings, due: null })
    },
    async send(out: string, unit: string | null = null): Promise<QueryManifest> {
      const folderId = app.files.registerPath(join(folder, out)).id
      return follow(await client.queries.export({ period: '2023', unit, folder: folderId }))
    },
    async readBack(name: string, bytes: Uint8Array, dryRun = false): Promise<AnswerReport> {
      return follow(await client.queries.import({ files: [give(name, bytes)], passwords: {}, dryRun }))
    },
    async queryOf(code: string) {
      const { queries } = await client.queries.list({ period: '2023', unit: null })
      const found = queries.find((query) => query.code === code)
      if (!found) throw new Error(`no query ${code}`)
      return found
    },
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>
