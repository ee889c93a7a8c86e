import type { Query, QueryEvent, QueryRound } from '../../model/query.ts'

const beginRound = (asked: string, at: string, by: string): QueryRound => ({
  asked,
  askedAt: at,
  askedBy: by,
  sentAt: null,
  answer: null,
  decision: null,
})

function afterEvent(round: QueryRound, event: QueryEvent): QueryRound {
  const { text, author, at } = event
  switch (event.kind) {
    case 'sent':
      return { ...round, sentAt: at }
    case 'answered': {
      const { answer: kind, respondent, phone, source } = event
      if (kind === null) return round
      return { ...round, answer: { kind, text, respondent, phone, source, author, at } }
    }
    case 'accepted':
    case 'closed':
    case 'withdrawn':
      return { ...round, decision: { kind: event.kind, text, author, at } }
    case 'reopened':
      return beginRound(text, at, author)
  }
}

/**
 * The rounds of a query, oldest first: what was asked, what was answered, how it ended. A new round begins where the
 * office reopened the query, with the words it gave for that.
 *
 * @param events in force, in their order
 */
export function queryRounds(query: Query, events: readonly QueryEvent[]): QueryRound[] {
  let current = beginRound(query.text, query.at, query.author)
  const before: QueryRound[] = []
  for (const event of events) {
    if (event.kind === 'reopened') before.push(current)
    current = afterEvent(current, event)
  }
  return [...before, current]
}
