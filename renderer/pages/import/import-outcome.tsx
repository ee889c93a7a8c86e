import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import type { FinishedImport } from '../../api/running-work.tsx'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { OutcomeMark } from '../../components/marks/outcome-mark.tsx'
import { SheetAccount } from './sheet-account.tsx'

const words = screens.import
const outcomes = ['imported', 'duplicate', 'needs-mapping', 'refused'] as const

/** Names of the lists that a file held, each once. */
function listsOf(file: ImportedFile): string {
  const kinds = new Set(file.sheets.map((sheet) => sheet.list))
  const names = Object.entries(terms.list).flatMap(([list, name]) =>
    [...kinds].some((kind) => kind === list) ? [name] : [],
  )
  return names.length > 0 ? names.join('、') : screens.common.none
}

/** What became of every file, with the account of every sheet. */
export function ImportOutcome({ finished }: { finished: FinishedImport }) {
  const [, go] = useLocation()
  const { report, dryRun } = finished
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set(report.files.length === 1 ? [0] : []))
  const good = report.files.filter((file) => file.outcome === 'imported').length
  const toggle = (index: number) =>
    setOpened(
      (before) =>
        new Set(before.has(index) ? [...before].filter((one) => one !== index) : [...before, index]),
    )
  return (
    <section className="fill import-outcome" aria-labelledby="outcome-title">
      <div className="page-head">
        <h2 id="outcome-title">{dryRun ? words.resultDry : words.result}</h2>
        <span role="status" className="import-counts">
          {outcomes.map((outcome) => {
            const count = report.files.filter((file) => file.outcome === outcome).length
            return count > 0 ? (
              <OutcomeMark key={outcome} outcome={outcome} dryRun={dryRun} count={count} />
            ) : null
          })}
        </span>
        {good > 0 && !dryRun ? (
          <div className="actions">
            <Button
              size="xs"
              leftSection={<IconClipboardCheck size={16} aria-hidden />}
              onClick={() => go('/review')}
            >
              {words.toReview}
            </Button>
          </div>
        ) : null}
      </div>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{screens.common.file}</th>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{screens.common.list}</th>
            </tr>
          </thead>
          <tbody>
            {report.files.map((file, index) => {
              const isOpen = opened.has(index)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; their order never changes.
                <Fragment key={index}>
                  <tr>
                    <th scope="row">
                      {file.sheets.length > 0 ? (
                        <DisclosureButton
                          isOpen={isOpen}
                          label={words.details(file.file)}
                          onToggle={() => toggle(index)}
                        >
                          {file.file}
                        </DisclosureButton>
                      ) : (
                        file.file
                      )}
                    </th>
                    <td>
                      <OutcomeMark outcome={file.outcome} dryRun={dryRun} />
                      {file.error ? <p className="import-sentence">{file.error.message}</p> : null}
                    </td>
                    <td className="nowrap">
                      {file.unit ?? screens.common.none}{' '}
                      {file.version === null ? null : (
                        <span className="muted">{screens.common.version(file.version)}</span>
                      )}
                    </td>
                    <td>{listsOf(file)}</td>
                  </tr>
                  {isOpen ? (
                    <tr className="within">
                      <td colSpan={4}>
                        {file.sheets.map((sheet) => (
                          <SheetAccount key={`${sheet.name}:${sheet.rowsFrom}`} sheet={sheet} />
                        ))}
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
