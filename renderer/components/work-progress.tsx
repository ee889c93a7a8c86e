import { Button, Progress } from '@mantine/core'
import { screens } from '../../shared/locale/zh/screens.ts'
import type { LongWork } from '../api/use-long-work.ts'
import './work-progress.css'

/** Where long work is, in a bar and a sentence, with the way to stop it. */
export function WorkProgress({
  work,
  label,
}: {
  work: Pick<LongWork<unknown>, 'progress' | 'cancel'>
  label: string
}) {
  const { progress } = work
  const share = progress && progress.total > 0 ? (progress.done / progress.total) * 100 : 0
  return (
    <div className="work-progress panel">
      <div className="work-progress-words" role="status">
        <strong>{label}</strong>
        <span>{progress?.sentence ?? screens.common.loading}</span>
        {progress ? (
          <span className="muted">
            {progress.done}/{progress.total}
          </span>
        ) : null}
      </div>
      <Progress value={share} aria-label={label} />
      <Button variant="default" size="xs" onClick={work.cancel}>
        {screens.common.cancel}
      </Button>
    </div>
  )
}
