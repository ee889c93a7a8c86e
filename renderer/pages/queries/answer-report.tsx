import { Button } from '@mantine/core'
import { Fragment } from 'react'
import type { AnswerReport } from '../../../shared/contract/queries.ts'
import { queryWords, queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { Refusal } from '../../components/refusal.tsx'

type AnswerFile = AnswerReport['files'][number]

function FileRows({ file }: { file: AnswerFile }) {
  return (
    <>
      <tr className="group">
        <th scope="colgroup" colSpan={4}>
          {file.file} · {words.file[file.outcome]}
          {file.unit === null ? '' : ` · ${file.unit}`}
        </th>
      </tr>
      {file.error ? (
        <tr>
          <td colSpan={4}>
            <Refusal sentence={file.error.message} />
          </td>
        </tr>
      ) : null}
      {file.answers.map((answer) => (
        <tr key={`${answer.code} ${answer.sheet}!${answer.ref}`}>
          <th scope="row" className="code nowrap">
            {answer.code}
          </th>
          <td className="nowrap">
            {answer.sheet}!{answer.ref}
          </td>
          <td>
            {answer.answer ? <strong>{queryWords.shortChoice[answer.answer]}</strong> : null} {answer.text}
          </td>
          <td className={answer.isTrouble ? 'query-overdue' : undefined}>{answer.message}</td>
        </tr>
      ))}
      {file.missing.length === 0 ? null : (
        <tr>
          <td colSpan={4} className="muted">
            {words.missing(file.missing)}
          </td>
        </tr>
      )}
    </>
  )
}

/** What became of every row of the answer workbooks. */
export function AnswerReportView({
  report,
  onStore,
}: {
  report: AnswerReport
  /** Reads the same files again and stores what can be taken; null where there is nothing to store. */
  onStore: (() => void) | null
}) {
  const title = report.dryRun ? words.reportDry : words.report
  return (
    <section className="fill query-files" aria-label={title}>
      <div className="page-head">
        <h2>{title}</h2>
        {onStore ? (
          <Button size="xs" onClick={onStore}>
            {words.store}
          </Button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled can be scrolled by keyboard. */}
      <section className="table-frame" aria-label={words.what} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.answer}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {report.files.map((file) => (
              <Fragment key={file.id}>
                <FileRows file={file} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
