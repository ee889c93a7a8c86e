import { useMemo } from 'react'
import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { WeightMark } from '../../components/marks/weight-mark.tsx'
import { groupNotes } from './group-sheet.ts'

const words = screens.import

/** What a person should look at in a file, in numbers: what could not be read first. */
export function FileCounts({ file }: { file: ImportedFile }) {
  const { fault, doubt } = useMemo(() => {
    const groups = file.sheets.flatMap(groupNotes)
    const count = (weight: 'fault' | 'doubt') =>
      groups.filter((group) => group.weight === weight).reduce((sum, group) => sum + group.refs.length, 0)
    return { fault: count('fault'), doubt: count('doubt') }
  }, [file])
  const skipped = file.sheets.reduce((sum, sheet) => sum + sheet.cells.skipped, 0)
  const quiet = [
    [words.driftCount, file.drift.length],
    [words.noticeCount, file.notices.length],
    [words.skippedCount, skipped],
  ].filter(([, count]) => count !== 0)
  if (fault + doubt + quiet.length === 0) return <>{screens.common.none}</>
  return (
    <div className="file-counts">
      {fault > 0 ? <WeightMark weight="fault" count={fault} /> : null}
      {doubt > 0 ? <WeightMark weight="doubt" count={doubt} /> : null}
      {quiet.map(([word, count]) => (
        <span key={word} className="muted nowrap">
          {word} {count}
        </span>
      ))}
    </div>
  )
}
