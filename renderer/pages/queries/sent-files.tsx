import { Button } from '@mantine/core'
import { IconDownload, IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { QueryManifest } from '../../../shared/contract/queries.ts'
import { queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useAbilities } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { saveFile } from '../../api/save-file.ts'
import { Refusal } from '../../components/refusal.tsx'

/** What was written for whom; each file can be downloaded. */
export function SentFiles({ manifest }: { manifest: QueryManifest }) {
  const client = useClient()
  const abilities = useAbilities().data
  const [refusal, setRefusal] = useState<string | null>(null)
  const { files, runHash, sent, out } = manifest
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      setRefusal(null)
      await action()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <section className="fill query-files" aria-label={words.result}>
      <div className="page-head">
        <h2>{words.result}</h2>
        <span role="status">{words.written(files.length, sent.length)}</span>
        <span className="muted">
          {words.out} {out}
        </span>
        {abilities?.openFolder ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => void attempt(() => client.files.showFolder({ runHash }))}
          >
            {words.openFolder}
          </Button>
        ) : null}
      </div>
      {refusal ? <Refusal sentence={refusal} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled can be scrolled by keyboard. */}
      <section className="table-frame" aria-label={screens.common.file} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{screens.common.file}</th>
              <th scope="col">{screens.common.unit}</th>
              <th scope="col" className="number">
                {words.queries}
              </th>
              <th scope="col">{words.digest}</th>
              <th scope="col">{words.download}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ file, unit, queries, sha256 }) => (
              <tr key={file}>
                <th scope="row">{file.split('/').at(-1)}</th>
                <td>{unit}</td>
                <td className="number">{queries}</td>
                <td className="code" title={sha256}>
                  {sha256.slice(0, 12)}
                </td>
                <td>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<IconDownload size={16} aria-hidden />}
                    aria-label={words.downloadFile(file)}
                    onClick={() =>
                      void attempt(async () => saveFile(await client.queries.download({ runHash, file })))
                    }
                  >
                    {words.download}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
