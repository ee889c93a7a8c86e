import { createHash } from 'node:crypto'
import type { Progress } from '../../../shared/contract/base.ts'
import { type FormManifest, formFileSchema } from '../../../shared/contract/forms.ts'
import { formWords } from '../../../shared/locale/zh/forms.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { JobPool } from '../jobs/job-pool.ts'
import { exportFolder } from '../lists/export-folder.ts'
import { manifestKind } from '../lists/manifest-file.ts'
import { type FormScope, planForms } from './plan-forms.ts'

export const formManifest = manifestKind('huibiao-forms', formFileSchema)

export interface FormExport extends FormScope {
  /** Path of the target folder. */
  readonly out: string
  readonly jobs: JobPool
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/**
 * Writes the blank forms into a folder: all of them, each read back and proven, or none; see `exportFolder`.
 *
 * @throws AppError folder-taken, folder-unwritable, proof-failed, cancelled
 */
export async function exportForms(order: FormExport): Promise<FormManifest> {
  const { period, signal, jobs, onProgress } = order
  const planned = planForms(order)
  const runHash = createHash('sha256')
    .update(JSON.stringify(planned.map(({ file, sheets }) => [file, sheets])))
    .digest('hex')
  const total = planned.length
  const { out, files } = await exportFolder({
    ...{ out: order.out, period, runHash, kind: formManifest, planned, signal },
    async produce({ file, unit, sheets }, folder, stop) {
      const title = formWords.title(unit.name, period)
      const produced = await jobs.run('produce-form', { title, sheets, folder, file }, stop)
      return { file, unit: unit.name, ...produced }
    },
    onProduced: (file, done) =>
      onProgress({ stage: 'write', done, total, sentence: formWords.progress.write(file, done, total) }),
    onPlace: () => onProgress({ stage: 'place', done: total, total, sentence: listWords.progress.place }),
  })
  return { out, files, runHash }
}
