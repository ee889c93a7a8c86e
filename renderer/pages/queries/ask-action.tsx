import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/checks.ts'
import { queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { useClient } from '../../api/client-context.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { usePeriod } from '../../shell/period.tsx'

/** 发回核实: makes a query of one finding; where that was done, says which. */
export function AskAction({ finding }: { finding: Finding }) {
  const client = useClient()
  const queries = useQueryClient()
  const { period } = usePeriod()
  const [said, setSaid] = useState<{ readonly finding: string; readonly sentence: string } | null>(null)
  const asked = finding.handling.query
  if (asked !== null) return <span className="muted">{words.askAlready(asked)}</span>
  const ask = async () => {
    try {
      const { created, skipped } = await client.queries.create({ period, findings: [finding.id], due: null })
      const [one] = created
      setSaid({ finding: finding.id, sentence: one ? words.askDone(one.code) : (skipped[0]?.why ?? '') })
      await queries.invalidateQueries()
    } catch (error) {
      setSaid({ finding: finding.id, sentence: refusalSentence(error) })
    }
  }
  return (
    <span className="ask-action">
      <Button size="compact-sm" variant="default" onClick={() => void ask()}>
        {words.ask}
      </Button>
      {said?.finding === finding.id ? <span role="status">{said.sentence}</span> : null}
    </span>
  )
}
