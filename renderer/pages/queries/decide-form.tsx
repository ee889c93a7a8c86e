import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { QueryView } from '../../../shared/contract/queries.ts'
import { queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { type QueryDecision, queryDecisions } from '../../../shared/model/query.ts'
import { mayHappen } from '../../../shared/rules/queries/query-state.ts'
import { useClient } from '../../api/client-context.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { Refusal } from '../../components/refusal.tsx'

/** What the office may decide about a query in its present state. */
export function DecideForm({ query }: { query: QueryView }) {
  const client = useClient()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const possible = queryDecisions.filter((decision) => mayHappen(query.state, decision))
  if (possible.length === 0) return null
  const decide = async (decision: QueryDecision) => {
    try {
      setRefusal(null)
      await client.queries.decide({ codes: [query.code], decision, text })
      setText('')
      await queries.invalidateQueries()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <div className="query-decide">
      <Textarea
        size="xs"
        label={words.reason}
        value={text}
        rows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="query-actions">
        {possible.map((decision) => (
          <Button
            key={decision}
            size="xs"
            variant={decision === 'accepted' ? 'filled' : 'default'}
            onClick={() => void decide(decision)}
          >
            {words.decide[decision]}
          </Button>
        ))}
      </div>
      {refusal ? <Refusal sentence={refusal} /> : null}
    </div>
  )
}
