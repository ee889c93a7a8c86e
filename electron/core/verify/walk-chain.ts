import type { Database } from 'better-sqlite3'
import type { Problem } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type ChainedTable, chained, chainHash } from '../db/chain-hash.ts'
import { type Link, type LogEntries, links } from './log-entries.ts'

const words = zh.history.problem

export interface ChainWalk {
  readonly links: number
  readonly operations: number
  readonly head: string | null
  /** Where each change stands in the chain. */
  readonly positionOfChange: ReadonlyMap<number, number>
  readonly problems: readonly Problem[]
}

/** Entries of the log that no link covers, each at the place where it would have to stand. */
function unlinked(db: Database, log: LogEntries, end: number): Problem[] {
  return (Object.keys(chained) as ChainedTable[]).flatMap((table) => {
    const [id] = chained[table]
    const ids = db
      .prepare(
        `SELECT ${id} FROM ${table} WHERE ${id} NOT IN (SELECT source_id FROM chain WHERE source = ?) ORDER BY ${id}`,
      )
      .pluck()
      .all(table) as number[]
    const next = db.prepare('SELECT min(position) FROM chain WHERE source = ? AND source_id > ?').pluck()
    return ids.flatMap((own): Problem[] => {
      const position = (next.get(table, own) as number | null) ?? end + 1
      const facts = log.facts(position, table, own)
      return facts ? [{ position, what: 'log-inserted', sentence: words.inserted(table, facts) }] : []
    })
  })
}

/**
 * Walks the chain from its start and computes every link anew from the entry it covers and the link before. One edited
 * entry is one problem: the walk goes on from the link that is stored. What is left open: whoever removes the newest
 * entries together with their links, or computes all links anew, leaves a chain that is whole in itself. Only the head
 * shows that, where somebody has written it down elsewhere.
 */
export function walkChain(db: Database, log: LogEntries): ChainWalk {
  const problems: Problem[] = []
  const positionOfChange = new Map<number, number>()
  /** null: the link before is missing, so that the next one cannot be computed. */
  let before: string | null = ''
  let end = 0
  let count = 0
  let operations = 0
  let head: string | null = null
  /** The latest operation that is still there: near it a person finds what is gone. */
  let neighbour: Link | null = null
  const removed = (position: number) => {
    const near = neighbour && log.facts(neighbour.position, neighbour.source, neighbour.sourceId)
    problems.push({ position, what: 'log-removed', sentence: words.removed(position, near) })
  }
  for (const link of links(db)) {
    const { position, source, sourceId, hash } = link
    if (position !== end + 1) {
      removed(end + 1)
      before = null
    }
    const row = log.row(source, sourceId)
    const isRight = row !== null && (before === null || chainHash(before, source, ...row) === hash)
    if (row === null) removed(position)
    else if (!isRight) {
      const facts = log.facts(position, source, sourceId)
      if (facts) problems.push({ position, what: 'log-edited', sentence: words.edited(source, facts) })
    }
    if (source === 'change') positionOfChange.set(sourceId, position)
    if (source === 'operation') {
      operations += 1
      if (row !== null) neighbour = link
    }
    before = hash
    head = hash
    end = position
    count += 1
  }
  problems.push(...unlinked(db, log, end))
  return { links: count, operations, head, positionOfChange, problems }
}
