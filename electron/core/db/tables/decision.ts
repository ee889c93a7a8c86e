import type { Database } from 'better-sqlite3'
import { type Decision, type Ruling, subjectOf } from '../../../../shared/model/decision.ts'
import { takenBackColumns, takenBackJoin, takenBackOf, type WithTakenBack } from './taken-back.ts'

const select = `SELECT decision.id, period, ruling, reason, document, decision.author, decision.at, ${takenBackColumns}
  FROM decision ${takenBackJoin('decision')}
  WHERE decision.operation_id IN (SELECT id FROM operation_in_force)`

type Row = WithTakenBack<Omit<Decision, 'ruling'>> & { ruling: string }

function decisionOf({ ruling, ...row }: Row): Decision {
  return { ...takenBackOf(row), ruling: JSON.parse(ruling) as Ruling }
}

export function insertDecision(
  db: Database,
  decision: Omit<Decision, 'id' | 'takenBack'>,
  operation: number,
): number {
  const { period, ruling, reason, document, author, at } = decision
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO decision (period, subject, ruling, reason, document, author, at, operation_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(period, subjectOf(ruling), JSON.stringify(ruling), reason, document, author, at, operation)
  return Number(lastInsertRowid)
}

/** All of a period (null: of all periods), oldest first, those taken back included. */
export function allDecisions(db: Database, period: string | null): Decision[] {
  const rows = db
    .prepare(`${select} AND (@period IS NULL OR period = @period) ORDER BY decision.id`)
    .all({ period }) as Row[]
  return rows.map(decisionOf)
}

/** Those of a period that hold now, oldest first: of each subject the latest. */
export function decisionsInForce(db: Database, period: string): Decision[] {
  const latest = new Map<string, Decision>()
  for (const decision of allDecisions(db, period)) {
    if (decision.takenBack !== null) continue
    const subject = subjectOf(decision.ruling)
    latest.delete(subject)
    latest.set(subject, decision)
  }
  return [...latest.values()]
}
