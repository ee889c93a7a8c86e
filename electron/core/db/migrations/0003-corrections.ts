import { type ChainedTable, chained, chainHash } from '../chain-hash.ts'
import type { Migration } from '../migrate.ts'

const chainTriggers = Object.entries(chained)
  .map(
    ([table, columns]) => `
CREATE TRIGGER ${table}_chained AFTER INSERT ON ${table} BEGIN
  INSERT INTO chain (source, source_id, hash) VALUES (
    '${table}', NEW.${columns[0]},
    chain_hash(coalesce((SELECT hash FROM chain ORDER BY position DESC LIMIT 1), ''), '${table}', ${columns
      .map((column) => `NEW.${column}`)
      .join(', ')}));
END;`,
  )
  .join('')

const appendOnly = ['chain', 'taken_back', 'adjustment', 'explanation', 'exemption', 'query', 'query_event']

/**
 * What the office does about what it received: adjustments, explanations, exemptions, queries; an operation that is undone
 * counts no more, nor does what it wrote; and a chain of hashes over the log, so that no entry can be edited unseen.
 */
export const migration0003: Migration = {
  version: 3,
  name: 'corrections',
  sql: `
CREATE INDEX history_by_operation ON history (operation_id, position);

-- done, or undone and redone
CREATE VIEW operation_in_force AS
  SELECT operation.id FROM operation
  WHERE (SELECT action FROM history WHERE operation_id = operation.id ORDER BY position DESC LIMIT 1) <> 'undo';

CREATE TABLE chain (
  position INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('operation', 'change', 'history')),
  source_id INTEGER NOT NULL,
  -- over the link before and the row
  hash TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;

-- one table for all that can be taken back; an entry may be taken back again after that was undone
CREATE TABLE taken_back (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX taken_back_by_entity ON taken_back (entity, entity_id);
CREATE VIEW taken_back_in_force AS
  SELECT entity, entity_id, max(id) AS id, author, at FROM taken_back
  WHERE operation_id IN (SELECT id FROM operation_in_force) GROUP BY entity, entity_id;
INSERT INTO taken_back (entity, entity_id, author, at, operation_id)
  SELECT 'alias', alias_id, author, at, operation_id FROM alias_taken_back ORDER BY operation_id;
INSERT INTO taken_back (entity, entity_id, author, at, operation_id)
  SELECT 'mapping-profile', profile_id, author, at, operation_id FROM mapping_profile_taken_back ORDER BY operation_id;
DROP TABLE alias_taken_back;
DROP TABLE mapping_profile_taken_back;

-- the city's figure beside the reported one, which stays
CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  list TEXT NOT NULL,
  -- the row: key of the catalogue, else its name; class of a composite indicator
  key TEXT NOT NULL,
  part TEXT,
  field TEXT NOT NULL,
  -- field values as records keep them; what was reported when the adjustment was made, null: no such row
  reported TEXT CHECK (reported IS NULL OR json_valid(reported)),
  adjusted TEXT NOT NULL CHECK (json_valid(adjusted)),
  kind TEXT NOT NULL CHECK (kind IN ('scope', 'estimate', 'error')),
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX adjustment_by_period ON adjustment (period, unit, list);

-- why a value is right although a rule objects; holds as long as the values do
CREATE TABLE explanation (
  id INTEGER PRIMARY KEY,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  rule TEXT NOT NULL,
  finding TEXT NOT NULL,
  -- the contents of the cells the finding is about
  cell_values TEXT NOT NULL,
  cause TEXT NOT NULL,
  text TEXT NOT NULL,
  -- who in the city office allowed it, and by what; null where no leave is needed
  permit TEXT,
  -- the query whose answer it was
  query_id INTEGER REFERENCES query,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX explanation_by_period ON explanation (period, finding);

CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  rule TEXT NOT NULL,
  -- null: the rule as a whole
  key TEXT,
  approver TEXT NOT NULL,
  document TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- last day on which it holds
  until TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX exemption_by_period ON exemption (period, unit);

CREATE TABLE query (
  id INTEGER PRIMARY KEY,
  -- printed on the letter and hidden in the workbook: names the query for ever
  code TEXT NOT NULL UNIQUE,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  -- null: asked by a person about cells of her own choice
  rule TEXT,
  finding TEXT,
  list TEXT NOT NULL,
  key TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('A', 'B', 'C', 'D')),
  text TEXT NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  cell_values TEXT NOT NULL,
  due TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX query_by_period ON query (period, unit);

CREATE TABLE query_event (
  id INTEGER PRIMARY KEY,
  query_id INTEGER NOT NULL REFERENCES query,
  kind TEXT NOT NULL CHECK (kind IN ('sent', 'answered', 'accepted', 'reopened', 'closed', 'withdrawn')),
  -- of an answer: will be corrected, confirmed with its reason, cannot be said before a day
  answer TEXT CHECK (answer IS NULL OR answer IN ('corrected', 'confirmed', 'pending')),
  text TEXT NOT NULL,
  -- of an answer: who gave it, and the cell of the file that it was read from
  respondent TEXT NOT NULL,
  phone TEXT NOT NULL,
  source TEXT CHECK (source IS NULL OR json_valid(source)),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX query_event_by_query ON query_event (query_id);
${chainTriggers}
${appendOnly
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (action) =>
        `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
    ),
  )
  .join('\n')}
`,
  /** Links what was logged before there was a chain, in the order in which it was done. */
  after(db) {
    const link = db.prepare('INSERT INTO chain (source, source_id, hash) VALUES (?, ?, ?)')
    const rowsOf = (table: ChainedTable, rest: string) =>
      db.prepare(`SELECT ${chained[table].join(', ')} FROM ${table} ${rest}`).raw()
    const changes = rowsOf('change', 'WHERE operation_id = ? ORDER BY id')
    const histories = rowsOf('history', 'WHERE operation_id = ? ORDER BY position')
    let last = ''
    const add = (source: ChainedTable, row: unknown[]) => {
      last = chainHash(last, source, ...row)
      link.run(source, row[0], last)
    }
    const operations = rowsOf('operation', 'ORDER BY id').all() as unknown[][]
    for (const row of operations) {
      add('operation', row)
      for (const entry of histories.all(row[0])) add('history', entry as unknown[])
      for (const change of changes.all(row[0])) add('change', change as unknown[])
    }
  },
}
