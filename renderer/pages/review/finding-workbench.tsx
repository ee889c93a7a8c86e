import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { Finding, Repair } from '../../../shared/contract/checks.ts'
import { FindingDetail } from './finding-detail.tsx'
import { FindingTable } from './finding-table.tsx'

/** The findings at the left, the chosen one with its place in the original sheet at the right. */
export function FindingWorkbench({
  findings,
  repairs,
}: {
  findings: readonly Finding[]
  repairs: readonly Repair[]
}) {
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, findings.length - 1)
  const step = (by: number) => setChosen(Math.min(Math.max(at + by, 0), findings.length - 1))
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ])
  const finding = findings[at]
  return (
    <div className="workbench fill">
      <FindingTable findings={findings} chosen={at} onChoose={setChosen} />
      {finding ? (
        <FindingDetail
          finding={finding}
          repairs={repairs.filter(({ clears }) => clears.includes(finding.id))}
          at={at}
          total={findings.length}
          onStep={step}
        />
      ) : null}
    </div>
  )
}
