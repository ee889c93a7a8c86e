import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { tableExtensions } from '../../../shared/model/table-files.ts'
import { Refusal } from '../../components/refusal.tsx'
import { useChosenFiles } from './use-chosen-files.ts'
import { useFileDrop } from './use-file-drop.ts'

const words = screens.import
const icon = <IconFileImport size={18} aria-hidden />

/** Where files come in: dropped anywhere on the page, or chosen. */
export function FileChoice({
  isSmall,
  onFiles,
}: {
  isSmall: boolean
  onFiles: (files: readonly RegisteredFile[]) => void
}) {
  const chosen = useChosenFiles(onFiles)
  const isOver = useFileDrop((files) => void chosen.upload(files))
  return (
    <>
      <div className="file-choice" data-over={isOver || undefined} data-small={isSmall || undefined}>
        <p className="file-choice-words">{isOver ? words.dropNow : words.drop}</p>
        <span className="muted">{words.or}</span>
        {chosen.hasDialogs ? (
          <Button leftSection={icon} loading={chosen.isBusy} onClick={() => void chosen.chooseByDialog()}>
            {words.choose}
          </Button>
        ) : (
          <FileButton
            multiple
            accept={tableExtensions.map((extension) => `.${extension}`).join()}
            inputProps={{ 'aria-label': words.choose }}
            onChange={(files) => void chosen.upload(files)}
          >
            {(button) => (
              <Button {...button} leftSection={icon} loading={chosen.isBusy}>
                {words.choose}
              </Button>
            )}
          </FileButton>
        )}
        <span className="muted">{words.kinds(tableExtensions)}</span>
      </div>
      {chosen.refusal ? <Refusal sentence={chosen.refusal} /> : null}
    </>
  )
}
