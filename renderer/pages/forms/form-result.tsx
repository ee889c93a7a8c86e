import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { FormManifest } from '../../../shared/contract/forms.ts'
import { formScreens } from '../../../shared/locale/zh/list-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { listKinds } from '../../../shared/model/list-kind.ts'
import { useClient } from '../../api/client-context.ts'
import { FinishedBatch } from '../../components/finished-batch.tsx'

const { columns, ...words } = formScreens

/** The finished forms: one file for each unit, with the rows that can be filled in, sheet by sheet. */
export function FormResult({ manifest }: { manifest: FormManifest }) {
  const client = useClient()
  const { files, runHash } = manifest
  return (
    <FinishedBatch
      title={words.result}
      summary={words.summary(files.length)}
      out={manifest.out}
      runHash={runHash}
      download={(file) => client.forms.download({ runHash, file })}
    >
      {(download) => (
        <div className="table-frame">
          <table className="table is-small">
            <thead>
              <tr>
                <th scope="col">{columns.unit}</th>
                <th scope="col">{columns.file}</th>
                {listKinds.map((list) => (
                  <th key={list} scope="col" className="number">
                    {words.rowsOf(terms.list[list])}
                  </th>
                ))}
                <th scope="col">{columns.digest}</th>
                <th scope="col">{columns.download}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ file, unit, sheets, sha256 }) => (
                <tr key={file}>
                  <th scope="row" className="nowrap">
                    {unit}
                  </th>
                  <td>{file}</td>
                  {listKinds.map((list) => (
                    <td key={list} className="number">
                      {sheets.find((sheet) => sheet.list === list)?.rows ?? screens.common.none}
                    </td>
                  ))}
                  <td className="code" title={sha256}>
                    {sha256.slice(0, 12)}
                  </td>
                  <td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      leftSection={<IconDownload size={16} aria-hidden />}
                      aria-label={words.downloadFile(file)}
                      onClick={() => download(file)}
                    >
                      {columns.download}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </FinishedBatch>
  )
}
