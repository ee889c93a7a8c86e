import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { DriftTable } from './drift-table.tsx'
import { SheetAccount } from './sheet-account.tsx'

const words = screens.import

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <section className="sheet-account" aria-label={title}>
      <h3>{title}</h3>
      <ul className="plain-list">
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** What is said on which ground the unit and the period were recognised. */
function grounds({ unit, period }: ImportedFile['recognised']): string[] {
  const at = ({ sheet, ref }: { sheet: string; ref: string }) => `（${words.place(sheet, ref)}）`
  return [
    ...unit.map((one) => `${words.saysUnit(one.says, one.text)}${at(one)}`),
    ...period.map((one) => `${words.saysPeriod(one.says, one.text)}${at(one)}`),
  ]
}

/** True where there is something to open. */
export function hasAccount({ sheets, drift, remembered, notices }: ImportedFile): boolean {
  return sheets.length + drift.length + remembered.length + notices.length > 0
}

/** Everything that was done with a file: what it says of itself, what was remembered, and the account of each sheet. */
export function FileAccount({ file }: { file: ImportedFile }) {
  return (
    <>
      <Sentences title={words.notices} sentences={file.notices.map((notice) => notice.sentence)} />
      <Sentences title={words.remembered} sentences={file.remembered} />
      {file.drift.map((drift) => (
        <DriftTable key={`${drift.sheet}:${drift.list}`} drift={drift} />
      ))}
      <Sentences title={words.recognised} sentences={grounds(file.recognised)} />
      {file.sheets.map((sheet) => (
        <SheetAccount key={`${sheet.name}:${sheet.rowsFrom}:${sheet.fingerprint}`} sheet={sheet} />
      ))}
    </>
  )
}
