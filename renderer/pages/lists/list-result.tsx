import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { ExportManifest } from '../../../shared/contract/lists.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useAbilities } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { saveFile } from '../../api/save-file.ts'
import { Refusal } from '../../components/refusal.tsx'
import { ListFileRow } from './list-file-row.tsx'

const words = screens.lists

/** The manifest of a finished export: every file with rows, control totals, pages and digest. */
export function ListResult({ manifest }: { manifest: ExportManifest }) {
  const client = useClient()
  const abilities = useAbilities().data
  const [refusal, setRefusal] = useState<string | null>(null)
  const { files, runHash } = manifest
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      setRefusal(null)
      await action()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  const download = (file: string) =>
    void attempt(async () => saveFile(await client.lists.download({ runHash, file })))
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  return (
    <section className="fill list-result" aria-labelledby="list-result-title">
      <div className="page-head">
        <h2 id="list-result-title">{words.result}</h2>
        <span role="status">{words.summary(files.length, pages)}</span>
        <span className="muted">
          {words.out} {manifest.out}
        </span>
        <span className="muted" title={runHash}>
          {words.runHash} <span className="code">{runHash.slice(0, 12)}</span>
        </span>
        {abilities?.openFolder ? (
          <div className="actions">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              onClick={() => void attempt(() => client.files.showFolder({ runHash }))}
            >
              {words.openFolder}
            </Button>
          </div>
        ) : null}
      </div>
      {refusal ? <Refusal sentence={refusal} /> : null}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{screens.common.list}</th>
              <th scope="col" className="number">
                {words.rows}
              </th>
              <th scope="col" className="number">
                {words.pages}
              </th>
              <th scope="col">{words.totals}</th>
              <th scope="col">{words.digest}</th>
              <th scope="col">{words.download}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file, index) => (
              <Fragment key={file.file}>
                {index > 0 && files[index - 1]?.unit === file.unit ? null : (
                  <tr className="group">
                    <th scope="colgroup" colSpan={7}>
                      {file.unit ?? words.city}
                    </th>
                  </tr>
                )}
                <ListFileRow file={file} onDownload={() => download(file.file)} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
