import type { Migration } from '../migrate.ts'

/**
 * The first schema. Returns are append-only: the triggers refuse to change or remove what a unit handed in, whoever asks.
 * A cell's address is not stored: it follows from the sheet's columns and the record's row.
 */
export const migration0001: Migration = {
  version: 1,
  name: 'library',
  sql: `
CREATE TABLE catalogue_entry (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE original_file (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  -- raw deflate of the bytes
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  -- what was meant, complete enough to be done again
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX change_by_operation ON change (operation_id);

CREATE TABLE history (
  position INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation,
  action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES original_file,
  file_name TEXT NOT NULL,
  received_at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation,
  UNIQUE (unit, period, version)
) STRICT;

CREATE TABLE sheet (
  id INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  -- null: a sheet in which no list was recognised
  list TEXT,
  -- the account of rows and cells, the header's columns, what was skipped and why
  account TEXT NOT NULL CHECK (json_valid(account)),
  UNIQUE (submission_id, position)
) STRICT;

CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES sheet,
  key TEXT,
  label TEXT NOT NULL,
  part TEXT,
  source_row INTEGER NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  -- field to column, only for a row whose cells had slipped sideways
  realigned TEXT CHECK (realigned IS NULL OR json_valid(realigned))
) STRICT;
CREATE INDEX record_by_sheet ON record (sheet_id);
${['original_file', 'operation', 'change', 'history', 'submission', 'sheet', 'record']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (action) =>
        `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
    ),
  )
  .join('\n')}
`,
}
