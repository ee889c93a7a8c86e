import { screens } from '../../../shared/locale/zh/screens.ts'
import { useFileWindow } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { SourceSheet } from '../../components/source/source-sheet.tsx'
import '../../components/source/source.css'

/** The original rows around the cell that a question is about. */
export function QuestionSource({
  file,
  period,
  name,
  sheet,
  pointedRef,
}: {
  file: string
  period: string
  name: string
  sheet: string
  pointedRef: string
}) {
  const query = useFileWindow({ file, name, period, sheet, ref: pointedRef === '' ? 'A1' : pointedRef })
  return (
    <section className="question-source" aria-label={screens.question.sheet}>
      <Answer query={query} file={name}>
        {(seen) => <SourceSheet sheet={seen} pointedRef={pointedRef} />}
      </Answer>
    </section>
  )
}
