import type { Migration } from '../migrate.ts'

const appendOnly = ['decision', 'sign_off']

/** What the office decides about how a period is consolidated, and the states it has signed off (定稿). */
export const migration0004: Migration = {
  version: 4,
  name: 'decisions',
  sql: `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  -- what it is about: the latest in force about a subject counts
  subject TEXT NOT NULL,
  ruling TEXT NOT NULL CHECK (json_valid(ruling)),
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX decision_by_period ON decision (period, subject);

-- the content is the same on every machine; who signed and when stands beside it
CREATE TABLE sign_off (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  hash TEXT NOT NULL,
  content BLOB NOT NULL,
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX sign_off_by_period ON sign_off (period);
${appendOnly
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (action) =>
        `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
    ),
  )
  .join('\n')}
`,
}
