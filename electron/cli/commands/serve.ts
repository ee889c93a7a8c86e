import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { zh } from '../../../shared/locale/zh.ts'
import { accountName } from '../../core/account-name.ts'
import { recentLibraries, rememberLibrary, userFolder } from '../../core/recent-libraries.ts'
import { makeDemoFile } from '../../core/samples/make-demo-library.ts'
import { productVersion } from '../../core/version.ts'
import { serve } from '../../server/serve.ts'
import { type Command, type Invocation, misuse, textOption } from '../command.ts'
import { stderrLog } from '../stderr-log.ts'

const host = {
  host: 'server',
  version: productVersion,
  author: accountName('server'),
  log: stderrLog,
} as const

/**
 * Sample data never mixes with the office's own: it gets a library of its own, made anew, at the named place or in a
 * folder that goes when the program ends.
 */
function demoFile(named: string | undefined): Promise<string> {
  if (named !== undefined) return makeDemoFile(dirname(named), host, basename(named))
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-demo-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return makeDemoFile(folder, host)
}

function officeFile(named: string | undefined): string {
  const file = named ?? recentLibraries()[0] ?? join(userFolder(), zh.cli.firstLibrary)
  rememberLibrary(file)
  return file
}

function portOption(invocation: Invocation): { port?: number } {
  const port = textOption(invocation, 'port')
  if (port === undefined) return {}
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw misuse(zh.cli.badOption(`--port ${port}`, zh.cli.usage.serve))
  return { port: Number(port) }
}

export const serveCommand: Command = {
  name: 'serve',
  usage: zh.cli.usage.serve,
  options: { port: { type: 'string' }, token: { type: 'string' }, demo: { type: 'boolean' } },
  async run(invocation) {
    const port = portOption(invocation)
    const demo = invocation.options.demo === true
    const named = textOption(invocation, 'library')
    const token = textOption(invocation, 'token')
    const libraryFile = demo ? await demoFile(named) : officeFile(named)
    await serve({
      ...host,
      ...port,
      ...(token === undefined ? {} : { token }),
      libraryFile,
      createLibrary: named === undefined,
      demo,
      warmUp: true,
    })
    return null
  },
}
