import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { type ExportManifest, exportFormats } from '../../../shared/contract/lists.ts'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { useClient } from '../../api/client-context.ts'
import { Filter } from '../../components/filter.tsx'
import { FinishedBatch } from '../../components/finished-batch.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { groupFiles } from './group-files.ts'
import { ListFileRow } from './list-file-row.tsx'

const words = listScreens
const { columns } = words
const numbers = new Set(['rows', 'pages'])

/** The manifest of a finished export: every file with rows, control totals, pages and digest. */
export function ListResult({ manifest }: { manifest: ExportManifest }) {
  const client = useClient()
  const [text, setText] = useState('')
  const [format, setFormat] = useState('')
  const { files, runHash } = manifest
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  const wanted = files.filter(
    (file) =>
      (format === '' || file.format === format) &&
      [file.file, file.unit, file.department].some((name) => name?.includes(text.trim())),
  )
  const made = exportFormats.filter((one) => files.some((file) => file.format === one))
  return (
    <FinishedBatch
      title={words.result}
      summary={words.summary(files.length, pages)}
      out={manifest.out}
      runHash={runHash}
      tools={
        <>
          <TextInput
            size="xs"
            className="batch-find"
            aria-label={words.find}
            placeholder={words.find}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Filter
            label={words.formatFilter}
            value={format}
            options={made.map((value) => ({ value, label: words.formatShort[value] }))}
            onChange={setFormat}
          />
        </>
      }
      download={(file) => client.lists.download({ runHash, file })}
    >
      {(download) =>
        wanted.length === 0 ? (
          <NoMatch
            onClear={() => {
              setText('')
              setFormat('')
            }}
          />
        ) : (
          <div className="table-frame">
            <table className="table is-small list-files">
              <thead>
                <tr>
                  {Object.entries(columns).map(([column, name]) => (
                    <th key={column} scope="col" className={numbers.has(column) ? 'number' : undefined}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groupFiles(wanted).map(({ name, items }) => (
                  <Fragment key={name}>
                    <tr className="group">
                      <th scope="colgroup" colSpan={Object.keys(columns).length}>
                        {name} <span className="group-count">{words.groupCount(items.length)}</span>
                      </th>
                    </tr>
                    {items.map((file) => (
                      <ListFileRow key={file.file} file={file} onDownload={() => download(file.file)} />
                    ))}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </FinishedBatch>
  )
}
