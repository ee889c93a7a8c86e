import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { zh } from '../../../shared/locale/zh.ts'
import { accountName } from '../../core/account-name.ts'
import { makeDemoLibrary, samplePeriod } from '../../core/samples/make-demo-library.ts'
import { productVersion } from '../../core/version.ts'
import { type Command, textOption } from '../command.ts'
import { follow } from '../open-client.ts'
import { stderrLog } from '../stderr-log.ts'
import { checkText } from './check.ts'
import { consolidationText } from './consolidate.ts'

export const demoCommand: Command = {
  name: 'demo',
  usage: zh.cli.usage.demo,
  options: { out: { type: 'string' } },
  async run(invocation) {
    const words = zh.cli.demo
    const folder = resolve(textOption(invocation, 'out') ?? 'demo')
    const demo = await makeDemoLibrary(folder, {
      host: 'cli',
      version: productVersion,
      author: accountName('cli'),
      log: stderrLog,
    })
    const out = join(folder, zh.demo.lists)
    const { app } = demo
    const client = createRouterClient(app.router)
    try {
      const writing = follow(
        await client.lists.export({
          period: samplePeriod,
          folder: app.files.registerPath(out).id,
          unit: null,
          formats: ['xlsx'],
        }),
        invocation,
      )
      // Other processes write while this one checks and adds up.
      const [manifest, check, figures] = await Promise.all([
        writing,
        client.checks.run({ period: samplePeriod, unit: null }),
        client.figures.consolidate({ period: samplePeriod }),
      ])
      const rows = demo.report.files.reduce(
        (sum, file) => sum + file.sheets.reduce((inFile, sheet) => inFile + sheet.rows.used, 0),
        0,
      )
      const cells = demo.report.files.reduce(
        (sum, file) => sum + file.sheets.reduce((inFile, sheet) => inFile + sheet.cells.nonEmpty, 0),
        0,
      )
      const text = [
        words.title,
        words.received(demo.report.files.length, rows, cells),
        '',
        checkText({ ...check, findings: check.findings.filter((finding) => finding.result === 'fail') }),
        '',
        consolidationText(figures),
        '',
        words.written(manifest.files.length, manifest.runHash.slice(0, 12)),
        words.paths({ returns: resolve(folder, zh.demo.returns), library: demo.libraryFile, lists: out }),
      ].join('\n')
      const json = {
        import: demo.report,
        check,
        consolidate: figures,
        export: manifest,
        library: demo.libraryFile,
      }
      return { json, text, exitCode: 0 }
    } finally {
      await app.close()
    }
  },
}
