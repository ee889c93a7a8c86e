import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { listScreens } from '../../shared/locale/zh/list-screens.ts'
import { useClient } from '../api/client-context.ts'
import { useAbilities } from '../api/queries.ts'
import { refusalSentence } from '../api/refusal-sentence.ts'
import { saveFile } from '../api/save-file.ts'
import './finished-batch.css'
import { Refusal } from './refusal.tsx'

/** A finished batch of files: what it is, where it lies, and its table, whose files can be had one by one. */
export function FinishedBatch({
  title,
  summary,
  out,
  runHash,
  tools,
  download,
  children,
}: {
  title: string
  summary: string
  /** The folder. */
  out: string
  runHash: string
  /** What narrows the table. */
  tools?: ReactNode
  download: (file: string) => Promise<File>
  children: (download: (file: string) => void) => ReactNode
}) {
  const client = useClient()
  const id = useId()
  const abilities = useAbilities().data
  const [refusal, setRefusal] = useState<string | null>(null)
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      setRefusal(null)
      await action()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <section className="fill finished-batch" aria-labelledby={id}>
      <div className="page-head">
        <h2 id={id}>{title}</h2>
        <span role="status">{summary}</span>
        <span className="muted">
          {listScreens.out} {out}
        </span>
        <span className="muted" title={runHash}>
          {listScreens.runHash} <span className="code">{runHash.slice(0, 12)}</span>
        </span>
        <div className="actions">
          {tools}
          {abilities?.openFolder ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              onClick={() => void attempt(() => client.files.showFolder({ runHash }))}
            >
              {listScreens.openFolder}
            </Button>
          ) : null}
        </div>
      </div>
      {refusal ? <Refusal sentence={refusal} /> : null}
      {children((file) => void attempt(async () => saveFile(await download(file))))}
    </section>
  )
}
