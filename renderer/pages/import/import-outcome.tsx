import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { usePasswords } from '../../api/passwords.tsx'
import type { FinishedImport } from '../../api/running-work.tsx'
import { OutcomeMark } from '../../components/marks/outcome-mark.tsx'
import { AnswerDrawer } from './answer-drawer.tsx'
import { FileOutcome } from './file-outcome.tsx'
import type { ImportRun } from './use-import-run.ts'

const words = screens.import
const outcomes = ['imported', 'duplicate', 'needs-mapping', 'refused'] as const

/** Up and down lead from file to file; the button of each opens and closes it. */
function stepBetweenFiles(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const files = [...event.currentTarget.querySelectorAll<HTMLElement>('.disclosure')]
  const at = files.indexOf(event.target as HTMLElement)
  if (step === 0 || at < 0) return
  files[at + step]?.focus()
  event.preventDefault()
}

/** What became of every file, what is still to be said about it, and the account of every sheet. */
export function ImportOutcome({ finished, run }: { finished: FinishedImport; run: ImportRun }) {
  const [, go] = useLocation()
  const { report, manner } = finished
  const { dryRun } = manner
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    new Set(report.files.length === 1 ? report.files.map((file) => file.id) : []),
  )
  const passwords = usePasswords()
  const [asked, setAsked] = useState<string | null>(null)
  const good = report.files.filter((file) => file.outcome === 'imported').length
  const toggle = (id: string) =>
    setOpened((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
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
              <th scope="col" className="number">
                {words.read}
              </th>
              <th scope="col">{words.toCheck}</th>
            </tr>
          </thead>
          <tbody onKeyDown={stepBetweenFiles}>
            {report.files.map((file) => (
              <FileOutcome
                key={file.id}
                file={file}
                dryRun={dryRun}
                isOpen={opened.has(file.id)}
                onToggle={() => toggle(file.id)}
                onAnswer={() => setAsked(file.id)}
                onPassword={(password) => {
                  passwords.remember(file.file, password)
                  void run.again([file.id], { passwords: { [file.id]: password } })
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <AnswerDrawer finished={finished} asked={asked} run={run} onAsk={setAsked} />
    </section>
  )
}
