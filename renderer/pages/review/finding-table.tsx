import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../../shared/contract/checks.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { HandlingMark } from '../../components/marks/handling-mark.tsx'
import { ResultMark } from '../../components/marks/result-mark.tsx'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'

/** A table of thousands of rows is slow to draw and nobody reads it; more come on demand. */
const batch = 300

/** The findings, one of them chosen; arrows move the choice while the table has the focus. */
export function FindingTable({
  findings,
  chosen,
  onChoose,
}: {
  findings: readonly Finding[]
  chosen: number
  onChoose: (index: number) => void
}) {
  const [limit, setLimit] = useState(batch)
  const shown = findings.slice(0, Math.max(limit, chosen + 1))
  const current = useRef<HTMLTableRowElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what moves the row into view.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
  return (
    <section
      className="table-frame finding-table"
      aria-label={screens.review.findings}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is walked with the arrow keys.
      tabIndex={0}
      onKeyDown={(event) => {
        const by = steps[event.key]
        if (by === undefined) return
        event.preventDefault()
        onChoose(Math.min(Math.max(chosen + by, 0), findings.length - 1))
      }}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{screens.review.severity}</th>
            <th scope="col">{screens.review.where}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((finding, index) => (
            <tr
              key={finding.id}
              ref={index === chosen ? current : undefined}
              className="is-openable"
              aria-current={index === chosen ? 'true' : undefined}
              onClick={() => onChoose(index)}
            >
              <td className="finding-marks">
                <SeverityMark severity={finding.severity} />
                <ResultMark result={finding.result} />
                {finding.handling.state === 'open' ? null : <HandlingMark state={finding.handling.state} />}
              </td>
              <td>
                <strong>{finding.unit}</strong> <span className="muted">{terms.list[finding.list]}</span>
                <p className="finding-message">{finding.message}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < findings.length ? (
        <Button variant="subtle" fullWidth onClick={() => setLimit(shown.length + batch)}>
          {screens.common.more(Math.min(batch, findings.length - shown.length))}
        </Button>
      ) : null}
    </section>
  )
}
