import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Source } from '../../../shared/model/source.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { useSourceWindow } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { saveFile } from '../../api/save-file.ts'
import { Answer } from '../answer.tsx'
import { Refusal } from '../refusal.tsx'
import { AdjustedSign } from './adjusted-mark.tsx'
import { CellReading } from './cell-reading.tsx'
import { CellUsesPanel } from './cell-uses.tsx'
import { SourceSheet } from './source-sheet.tsx'
import './source.css'

/** What the city says of a cell, above its sheet; what it has put in has no sheet. */
export function SourceView({ source }: { source: Source }) {
  const { adjustment } = source
  return (
    <>
      {adjustment ? (
        <p className="source-adjusted">
          <AdjustedSign /> <strong>{correctionScreens.both(adjustment.from, adjustment.to)}</strong>
          <span className="muted">{adjustment.why}</span>
        </p>
      ) : null}
      {source.submission === 0 ? (
        <p className="muted">{correctionScreens.noCell}</p>
      ) : (
        <SheetOfSource source={source} />
      )}
    </>
  )
}

/** The original sheet with the finger on one cell: which file, which version, what its digest is. */
function SheetOfSource({ source }: { source: Source }) {
  const client = useClient()
  const query = useSourceWindow(source)
  const [refusal, setRefusal] = useState<string | null>(null)
  const download = async () => {
    try {
      setRefusal(null)
      saveFile(await client.sources.original({ submission: source.submission }))
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <section className="source-view" aria-label={screens.source.title}>
      <Answer query={query} file={source.file}>
        {(sheet) => (
          <>
            <div className="source-head">
              <div className="source-facts">
                <strong>{sheet.file}</strong>
                <span>{screens.source.sheetOf(sheet.sheet)}</span>
                <span className="muted">
                  {sheet.unit} {screens.common.version(sheet.version)}
                </span>
                <span className="muted">
                  {screens.source.receivedAt} {localTime(sheet.receivedAt)}
                </span>
                <span className="muted" title={sheet.sha256}>
                  {screens.source.digest} <span className="code">{sheet.sha256.slice(0, 12)}</span>
                </span>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => void download()}
              >
                {screens.source.download}
              </Button>
            </div>
            <CellReading sheet={sheet} pointedRef={source.ref} />
            <CellUsesPanel source={source} />
            {refusal ? <Refusal sentence={refusal} /> : null}
            <SourceSheet sheet={sheet} pointedRef={source.ref} />
            {sheet.rows.length < sheet.totalRows ? (
              <p className="muted">{screens.source.part(sheet.rows.length, sheet.totalRows)}</p>
            ) : null}
          </>
        )}
      </Answer>
    </section>
  )
}
