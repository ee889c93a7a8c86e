import type { QueryEvent, QueryEventKind, QueryState } from '../../model/query.ts'

/**
 * What may happen next, by state (draft → sent → answered → accepted | reopened → closed; withdrawn). The office can
 * reject whatever was settled before, so that the question is with the unit again; what was withdrawn is over.
 */
const next: Readonly<Record<QueryState, readonly QueryEventKind[]>> = {
  draft: ['sent', 'withdrawn'],
  sent: ['answered', 'accepted', 'reopened', 'closed', 'withdrawn'],
  answered: ['answered', 'accepted', 'reopened', 'closed', 'withdrawn'],
  accepted: ['reopened', 'closed'],
  reopened: ['sent', 'answered', 'accepted', 'closed', 'withdrawn'],
  closed: ['reopened'],
  withdrawn: [],
}

/** The state of a query: what happened to it last. @param events in force, in their order */
export function queryState(events: readonly QueryEvent[]): QueryState {
  return events.at(-1)?.kind ?? 'draft'
}

export function mayHappen(state: QueryState, kind: QueryEventKind): boolean {
  return next[state].includes(kind)
}

/** True where the unit has something to do: the question is on its list, or will be with the next letter. */
export function isWithUnit(state: QueryState): boolean {
  return state === 'draft' || state === 'sent' || state === 'reopened'
}

/** True where nothing more is expected of anybody. */
export function isOver(state: QueryState): boolean {
  return state === 'accepted' || state === 'closed' || state === 'withdrawn'
}
