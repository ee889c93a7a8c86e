import type { Inspection } from '../../../shared/contract/inspections.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Core } from '../core.ts'
import { refuseWhileWorking } from '../refusal.ts'
import { reportProgress } from '../report-progress.ts'
import type { Implementer } from './implementer.ts'

function passwordOf(passwords: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(passwords, id) ? passwords[id] : undefined
}

async function inspectOne(
  core: Core,
  id: string,
  password: string | undefined,
  signal: AbortSignal,
): Promise<Inspection['files'][number]> {
  const file = core.files.nameOf(id)
  try {
    const { bytes } = await core.files.open(id)
    const { notices, sheets } = await core.jobs.run('inspect-file', { bytes, file, password }, signal)
    return {
      file,
      outcome: 'read',
      error: null,
      notices: notices.map(({ code, facts }) => ({ code, sentence: zh.notices[code](facts) })),
      sheets,
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error
    return {
      file,
      outcome: 'refused',
      error: { code: error.code, message: zh.errors[error.code](error.facts) },
      notices: [],
      sheets: [],
    }
  }
}

export function inspectionOperations(os: Implementer, core: Core) {
  return {
    run: os.inspections.run.handler(({ input, signal }) =>
      refuseWhileWorking(
        reportProgress(async (report, stop) => {
          let done = 0
          const total = input.files.length
          const files = await Promise.all(
            input.files.map(async (id) => {
              const result = await inspectOne(core, id, passwordOf(input.passwords, id), stop)
              done += 1
              report({ stage: 'read', done, total, sentence: zh.imports.read(result.file, done, total) })
              return result
            }),
          )
          return { files }
        }, signal),
        core.options,
      ),
    ),
  }
}
