import type { Database } from 'better-sqlite3'
import type { Adjustment } from '../../../../shared/model/correction.ts'
import { takenBackColumns, takenBackJoin, takenBackOf, type WithTakenBack } from './taken-back.ts'

const select = `SELECT adjustment.id, unit, period, list, key, part, field, reported, adjusted, kind, reason, document,
    adjustment.author, adjustment.at, ${takenBackColumns}
  FROM adjustment ${takenBackJoin('adjustment')}
  WHERE adjustment.operation_id IN (SELECT id FROM operation_in_force)`

type Row = WithTakenBack<Omit<Adjustment, 'reported' | 'adjusted'>> & {
  reported: string | null
  adjusted: string
}

function adjustmentOf({ reported, adjusted, ...row }: Row): Adjustment {
  return {
    ...takenBackOf(row),
    reported: reported === null ? null : (JSON.parse(reported) as Adjustment['reported']),
    adjusted: JSON.parse(adjusted) as Adjustment['adjusted'],
  }
}

export function insertAdjustment(
  db: Database,
  adjustment: Omit<Adjustment, 'id' | 'takenBack'>,
  operation: number,
): number {
  const { unit, period, list, key, part, field, kind, reason, document, author, at } = adjustment
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO adjustment
         (unit, period, list, key, part, field, reported, adjusted, kind, reason, document, author, at, operation_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[unit, period, list, key, part, field],
      adjustment.reported === null ? null : JSON.stringify(adjustment.reported),
      JSON.stringify(adjustment.adjusted),
      ...[kind, reason, document, author, at, operation],
    )
  return Number(lastInsertRowid)
}

/** All of a period (null: of all periods), oldest first, those taken back included. */
export function allAdjustments(db: Database, period: string | null): Adjustment[] {
  const rows = db
    .prepare(`${select} AND (@period IS NULL OR period = @period) ORDER BY adjustment.id`)
    .all({ period }) as Row[]
  return rows.map(adjustmentOf)
}

/** Those of a period that hold now, oldest first. */
export function adjustmentsInForce(db: Database, period: string): Adjustment[] {
  const rows = db
    .prepare(`${select} AND period = ? AND back.entity_id IS NULL ORDER BY adjustment.id`)
    .all(period) as Row[]
  return rows.map(adjustmentOf)
}
