import { Drawer } from '@mantine/core'
import { useFocusReturn } from '@mantine/hooks'
import { useState } from 'react'
import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Answer } from '../../../shared/model/mapping.ts'
import { type FinishedImport, useRunningWork } from '../../api/running-work.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { QuestionRound } from './question-round.tsx'
import type { ImportRun } from './use-import-run.ts'

const words = screens.question

/** True for a file that cannot go on without an answer. */
const isWaiting = (file: ImportedFile) => file.outcome === 'needs-mapping' && file.questions.length > 0

/**
 * The questions of one file, over the report. When they are answered the file is read again, with the others that an
 * answer for the whole office may help; then it is the next waiting file's turn.
 */
export function AnswerDrawer({
  finished,
  asked,
  run,
  onAsk,
}: {
  finished: FinishedImport
  /** Id of the file; null: closed. */
  asked: string | null
  run: ImportRun
  onAsk: (file: string | null) => void
}) {
  const { imports } = useRunningWork()
  const { report, manner } = finished
  const file = report.files.find((one) => one.id === asked) ?? null
  // What was shown stays while the drawer leaves.
  const [shown, setShown] = useState<ImportedFile | null>(null)
  const [stored, setStored] = useState<string | null>(null)
  useFocusReturn({ opened: file !== null })
  if (file !== null && file !== shown) setShown(file)

  const submit = async (answers: readonly Answer[]) => {
    if (!file) return
    const others = answers.some((answer) => answer.remember === 'office')
      ? report.files.filter((one) => one !== file && isWaiting(one)).map((one) => one.id)
      : []
    const next = await run.again([file.id, ...others], { answers })
    if (!next) return
    const now = next.report.files.find((one) => one.id === file.id)
    if (now && isWaiting(now)) return
    setStored(now?.error ? null : file.file)
    onAsk(next.report.files.find(isWaiting)?.id ?? null)
  }

  return (
    <Drawer
      opened={file !== null}
      onClose={() => onAsk(null)}
      onExitTransitionEnd={() => setStored(null)}
      position="right"
      size="min(1280px, 94vw)"
      padding="md"
      stackId="answer"
      title={shown ? `${words.title} · ${shown.file}` : words.title}
      closeButtonProps={{ 'aria-label': screens.common.close }}
      classNames={{ content: 'drawer', body: 'drawer-body', title: 'drawer-title' }}
      // Its header is the drawer's own, not the page's.
      attributes={{ header: { role: 'presentation' } }}
      transitionProps={{ duration: 80 }}
    >
      <p role="status" className="answer-status">
        {imports.state === 'running' ? words.working : stored === null ? '' : words.stored(stored)}
      </p>
      {imports.refusal ? <Refusal sentence={imports.refusal} /> : null}
      {shown && shown.questions.length > 0 ? (
        <QuestionRound
          // Other questions are another round.
          key={`${shown.id}:${shown.questions.map((question) => question.id).join()}`}
          file={shown}
          period={manner.period}
          isBusy={imports.state === 'running'}
          onDone={(answers) => void submit(answers)}
        />
      ) : null}
    </Drawer>
  )
}
