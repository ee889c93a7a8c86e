import { Button } from '@mantine/core'
import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { isLockedCode } from '../../api/refusal-sentence.ts'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { OutcomeMark } from '../../components/marks/outcome-mark.tsx'
import { PasswordForm } from '../../components/password-form.tsx'
import { FileAccount, hasAccount } from './file-account.tsx'
import { FileCounts } from './file-counts.tsx'
import { VersionChanges } from './version-changes.tsx'

const words = screens.import

/** Names of the lists that a file held, each once. */
function listsOf(file: ImportedFile): string {
  const kinds = new Set(file.sheets.map((sheet) => sheet.list))
  const names = Object.entries(terms.list).flatMap(([list, name]) =>
    [...kinds].some((kind) => kind === list) ? [name] : [],
  )
  return names.length > 0 ? names.join('、') : screens.common.none
}

/** The way to the questions of a file: plain to see where it waits for them, quiet where it does not. */
function AnswerButton({ file, onAnswer }: { file: ImportedFile; onAnswer: () => void }) {
  const { length } = file.questions
  if (length === 0) return null
  const isWaiting = file.outcome === 'needs-mapping'
  return (
    <Button
      size="compact-sm"
      variant={isWaiting ? 'filled' : 'default'}
      aria-description={words.answerFor(file.file)}
      onClick={onAnswer}
    >
      {isWaiting ? words.answer(length) : words.answerOpen(length)}
    </Button>
  )
}

/** One file of a report: its outcome with what to do about it, and, opened, everything that was done with it. */
export function FileOutcome({
  file,
  dryRun,
  isOpen,
  onToggle,
  onAnswer,
  onPassword,
}: {
  file: ImportedFile
  dryRun: boolean
  isOpen: boolean
  onToggle: () => void
  onAnswer: () => void
  onPassword: (password: string) => void
}) {
  const hasMore = hasAccount(file)
  // Where a question holds the file back, the question itself says enough.
  const question = file.outcome === 'needs-mapping' ? file.questions.find((one) => one.blocking) : undefined
  const sentence = question?.sentence ?? file.error?.message ?? null
  const records = file.sheets.reduce((sum, sheet) => sum + sheet.recordCount, 0)
  return (
    <>
      <tr>
        <th scope="row">
          {hasMore ? (
            <DisclosureButton isOpen={isOpen} label={words.details(file.file)} onToggle={onToggle}>
              {file.file}
            </DisclosureButton>
          ) : (
            <span className="not-openable">{file.file}</span>
          )}
        </th>
        <td>
          <div className="file-outcome">
            <OutcomeMark outcome={file.outcome} dryRun={dryRun} />
            <AnswerButton file={file} onAnswer={onAnswer} />
          </div>
          {sentence === null ? null : <p className="import-sentence">{sentence}</p>}
          {file.outcome === 'imported' && !dryRun && file.unit && file.period && (file.version ?? 0) > 1 ? (
            <VersionChanges period={file.period} unit={file.unit} to={file.version ?? 0} />
          ) : null}
          {file.error && isLockedCode(file.error.code) ? (
            <PasswordForm file={file.file} onPassword={onPassword} />
          ) : null}
        </td>
        <td className="nowrap">
          {file.unit ?? screens.common.none}{' '}
          {file.version === null ? null : (
            <span className="muted">{screens.common.version(file.version)}</span>
          )}
        </td>
        <td className="import-lists">{listsOf(file)}</td>
        <td className="number">{records === 0 ? screens.common.none : words.records(records)}</td>
        <td>
          <FileCounts file={file} />
        </td>
      </tr>
      {isOpen && hasMore ? (
        <tr className="within">
          <td colSpan={6}>
            <FileAccount file={file} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
