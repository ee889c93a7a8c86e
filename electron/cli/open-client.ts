import { createRouterClient } from '@orpc/server'
import type { RegisteredFile } from '../../shared/contract/files.ts'
import type { Client } from '../../shared/contract/index.ts'
import { AppError } from '../../shared/errors.ts'
import { accountName } from '../core/account-name.ts'
import { type App, createApp } from '../core/app.ts'
import { recentLibraries, rememberLibrary } from '../core/recent-libraries.ts'
import { productVersion } from '../core/version.ts'
import { type Invocation, textOption } from './command.ts'
import { stderrLog } from './stderr-log.ts'

export interface Session {
  readonly client: Client
  readonly app: App
}

/** The library named by --library, else the one used last. @throws AppError library-missing */
export function libraryOption(invocation: Invocation): string {
  const file = textOption(invocation, 'library') ?? recentLibraries()[0]
  if (file === undefined) throw new AppError('library-missing', { file: '--library' })
  return file
}

/** Opens an app for one command and closes it afterwards, whatever happens. */
export async function withClient<Result>(
  libraryFile: string | null,
  run: (session: Session) => Promise<Result>,
  createLibrary = false,
): Promise<Result> {
  const app = await createApp({
    libraryFile,
    createLibrary,
    host: 'cli',
    version: productVersion,
    author: accountName('cli'),
    log: stderrLog,
  })
  if (libraryFile !== null) rememberLibrary(libraryFile)
  try {
    return await run({ client: createRouterClient(app.router), app })
  } finally {
    await app.close()
  }
}

/** The password given on the command line, to be tried on each of the files. */
export function passwordsFor(
  invocation: Invocation,
  files: readonly RegisteredFile[],
): Record<string, string> {
  const password = textOption(invocation, 'password')
  return password === undefined ? {} : Object.fromEntries(files.map(({ id }) => [id, password]))
}

/** Follows long work to its end; progress goes to stderr where a person watches. */
export async function follow<Result>(
  work: AsyncIterator<{ sentence: string }, Result>,
  invocation: Invocation,
): Promise<Result> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value as Result
    if (process.stderr.isTTY) invocation.warn(step.value.sentence)
  }
}
