import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ExportedList } from '../../../shared/contract/lists.ts'
import { documentWords } from '../../../shared/locale/zh/documents.ts'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { ControlTotals } from './control-totals.tsx'

/** One finished file. */
export function ListFileRow({ file, onDownload }: { file: ExportedList; onDownload: () => void }) {
  return (
    <tr>
      <th scope="row">{file.file.split('/').at(-1)}</th>
      <td className="nowrap">{file.list ? terms.list[file.list] : documentWords.kind[file.kind]}</td>
      <td className="nowrap">{listScreens.formatShort[file.format]}</td>
      <td className="number">{file.rows}</td>
      <td className="number">{file.pages ?? screens.common.none}</td>
      <td>
        <ControlTotals file={file.file} totals={file.totals} />
      </td>
      <td className="code" title={file.sha256}>
        {file.sha256.slice(0, 12)}
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={listScreens.downloadFile(file.file)}
          onClick={onDownload}
        >
          {listScreens.columns.download}
        </Button>
      </td>
    </tr>
  )
}
