import { Button, Checkbox, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import type { AnswerReport } from '../../../shared/contract/queries.ts'
import { queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { tableExtensions } from '../../../shared/model/table-files.ts'
import { useClient } from '../../api/client-context.ts'
import { useLongWork } from '../../api/use-long-work.ts'
import { Refusal } from '../../components/refusal.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useChosenFiles } from '../import/use-chosen-files.ts'
import { useFileDrop } from '../import/use-file-drop.ts'
import { AnswerReportView } from './answer-report.tsx'

const icon = <IconFileImport size={18} aria-hidden />

/** 读回答复: answer workbooks in, a report of every row out; first on trial, if wished. */
export function ImportAnswers() {
  const client = useClient()
  const queries = useQueryClient()
  const work = useLongWork<AnswerReport>()
  const [dryRun, setDryRun] = useState(true)
  const [tried, setTried] = useState<readonly RegisteredFile[]>([])
  const read = async (files: readonly RegisteredFile[], isTrial: boolean) => {
    setTried(isTrial ? files : [])
    const order = { files: files.map(({ id }) => id), passwords: {}, dryRun: isTrial }
    const report = await work.start((signal) => client.queries.import(order, { signal }))
    if (report && !isTrial) await queries.invalidateQueries()
  }
  const chosen = useChosenFiles((files) => void read(files, dryRun))
  const isOver = useFileDrop((files) => void chosen.upload(files))
  return (
    <>
      <div className="file-choice" data-over={isOver || undefined} data-small>
        <p className="file-choice-words">{isOver ? words.dropNow : words.drop}</p>
        <span className="muted">{words.or}</span>
        {chosen.hasDialogs ? (
          <Button leftSection={icon} loading={chosen.isBusy} onClick={() => void chosen.chooseByDialog()}>
            {words.chooseFiles}
          </Button>
        ) : (
          <FileButton
            multiple
            accept={tableExtensions.map((extension) => `.${extension}`).join()}
            inputProps={{ 'aria-label': words.chooseFiles }}
            onChange={(files) => void chosen.upload(files)}
          >
            {(button) => (
              <Button {...button} leftSection={icon} loading={chosen.isBusy}>
                {words.chooseFiles}
              </Button>
            )}
          </FileButton>
        )}
        <Checkbox
          size="xs"
          label={words.dryRun}
          checked={dryRun}
          onChange={(event) => setDryRun(event.currentTarget.checked)}
        />
      </div>
      {chosen.refusal ? <Refusal sentence={chosen.refusal} /> : null}
      {work.state === 'running' ? <WorkProgress work={work} label={words.reading} /> : null}
      {work.refusal ? <Refusal sentence={work.refusal} /> : null}
      {work.result ? (
        <AnswerReportView
          report={work.result}
          onStore={work.result.dryRun && tried.length > 0 ? () => void read(tried, false) : null}
        />
      ) : null}
    </>
  )
}
