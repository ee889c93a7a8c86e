import type { Migration } from '../migrate.ts'

/**
 * What people confirmed: names (aliases) and layouts (mapping profiles). Append-only like the returns: taking something
 * back is a row of its own beside it, so that the history of who said what stays whole.
 */
export const migration0002: Migration = {
  version: 2,
  name: 'mappings',
  sql: `
CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('indicator', 'task', 'waste', 'department', 'unit', 'column')),
  -- as the table writes it
  name TEXT NOT NULL,
  -- the form in which names are compared
  normal TEXT NOT NULL,
  -- null: the name stands for nothing of ours
  target TEXT,
  -- null: the whole office
  scope TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX alias_by_name ON alias (kind, normal);

CREATE TABLE alias_taken_back (
  alias_id INTEGER PRIMARY KEY REFERENCES alias,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;

CREATE TABLE mapping_profile (
  id INTEGER PRIMARY KEY,
  unit TEXT NOT NULL,
  list TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  -- header path to field, with the unit of measure that the header states
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX mapping_profile_by_unit ON mapping_profile (unit, list);

CREATE TABLE mapping_profile_taken_back (
  profile_id INTEGER PRIMARY KEY REFERENCES mapping_profile,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
${['alias', 'alias_taken_back', 'mapping_profile', 'mapping_profile_taken_back']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (action) =>
        `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
    ),
  )
  .join('\n')}
`,
}
