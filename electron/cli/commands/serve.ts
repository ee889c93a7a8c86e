import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zh } from '../../../shared/locale/zh.ts'
import { recentLibraries, rememberLibrary, userFolder } from '../../core/recent-libraries.ts'
import { makeDemoFile } from '../../core/samples/make-demo-library.ts'
import { productVersion } from '../../core/version.ts'
import { serve } from '../../server/serve.ts'
import { type Command, misuse, textOption } from '../command.ts'
import { accountName } from '../open-client.ts'
import { stderrLog } from '../stderr-log.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: zh.cli.usage.serve,
  options: { port: { type: 'string' }, token: { type: 'string' }, demo: { type: 'boolean' } },
  async run(invocation) {
    const port = textOption(invocation, 'port')
    if (port !== undefined && !/^\d{1,5}$/.test(port))
      throw misuse(zh.cli.badOption(`--port ${port}`, zh.cli.usage.serve))
    const host = { host: 'server', version: productVersion, author: accountName(), log: stderrLog } as const
    const demo = invocation.options.demo === true
    const named = textOption(invocation, 'library')
    // Sample data never mixes with the office's own: it gets a library of its own, made anew.
    const libraryFile = demo
      ? await makeDemoFile(join(tmpdir(), `huibiao-${zh.cli.demo.folder}-${process.pid}`), host)
      : (named ?? recentLibraries()[0] ?? join(userFolder(), zh.cli.firstLibrary))
    if (!demo) rememberLibrary(libraryFile)
    await serve({
      ...host,
      libraryFile,
      createLibrary: named === undefined,
      demo,
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(textOption(invocation, 'token') === undefined
        ? {}
        : { token: textOption(invocation, 'token') ?? '' }),
    })
    return null
  },
}
