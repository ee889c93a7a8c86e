import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentSchema, migrate, schemaOf } from '../../../../electron/core/db/migrate.ts'
import { createLibrary, openLibrary } from '../../../../electron/core/db/open-library.ts'
import { aliasesInForce, allAliases } from '../../../../electron/core/db/tables/alias.ts'
import { storeCatalogue } from '../../../../electron/core/db/tables/catalogue-entry.ts'
import { allProfiles, profilesInForce } from '../../../../electron/core/db/tables/mapping-profile.ts'
import { moveHistory } from '../../../../electron/core/history/move-history.ts'
import { libraryOf } from '../../../../electron/core/library.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { verifyLibrary } from '../../../../electron/core/verify/verify-library.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-'))
  file = join(folder, '数据.hbk')
})
afterEach(() => rmSync(folder, { recursive: true }))

const original = Buffer.from('填报单位：东海县')
const hash = createHash('sha256').update(original).digest('hex')

/** A library of the second schema: a return, two names and a layout, of which one name and the layout were taken back. */
function olderLibrary(): void {
  const old = new Sqlite(file)
  old.pragma(`application_id = ${0x48424b31}`)
  migrate(old, 2)
  storeCatalogue(old, seedCatalogue())
  const log = (id: number, kind: string, payload: object, changes: [string, string, object | null][]) => {
    old
      .prepare('INSERT INTO operation VALUES (?, ?, ?, ?, ?)')
      .run(id, kind, JSON.stringify(payload), '张三', `t${id}`)
    old
      .prepare("INSERT INTO history (operation_id, action, author, at) VALUES (?, 'do', '张三', ?)")
      .run(id, `t${id}`)
    for (const [entity, entityId, after] of changes)
      old
        .prepare('INSERT INTO change (operation_id, entity, entity_id, before, after) VALUES (?, ?, ?, ?, ?)')
        .run(id, entity, entityId, after ? null : '{}', after && JSON.stringify(after))
  }
  const sent = { file: 'f.csv', sha256: hash, unit: '东海县', period: '2023', version: 1 }
  const name = (text: string) => ({ kind: 'indicator', name: text, target: '20', scope: null })
  const layout = { unit: 'donghai', list: 'wastes', fingerprint: 'abc', columns: [] }
  log(1, 'import', sent, [['submission', '1', sent]])
  log(2, 'alias-add', name('甲'), [['alias', '1', name('甲')]])
  log(3, 'alias-add', name('乙'), [['alias', '2', name('乙')]])
  log(4, 'profile-add', layout, [['mapping-profile', '1', layout]])
  log(5, 'alias-take-back', { alias: 1, ...name('甲') }, [['alias', '1', null]])
  log(6, 'profile-take-back', { profile: 1, ...layout }, [['mapping-profile', '1', null]])
  old
    .prepare('INSERT INTO original_file VALUES (?, ?, ?)')
    .run(hash, original.length, deflateRawSync(original))
  old.exec(`
    INSERT INTO submission VALUES (1, 'donghai', '2023', 1, '${hash}', 'f.csv', 't1', 1);
    INSERT INTO sheet VALUES (1, 1, 0, 's', 0, 'wastes', '{"columns":[]}');
    INSERT INTO record (sheet_id, label, source_row, fields) VALUES (1, '炉渣', 3, '{}');
    INSERT INTO alias VALUES (1, 'indicator', '甲', '甲', '20', NULL, '张三', 't2', 2), (2, 'indicator', '乙', '乙', '20', NULL, '张三', 't3', 3);
    INSERT INTO mapping_profile VALUES (1, 'donghai', 'wastes', 'abc', '[]', '张三', 't4', 4);
    INSERT INTO alias_taken_back VALUES (1, '李四', 't5', 5);
    INSERT INTO mapping_profile_taken_back VALUES (1, '李四', 't6', 6);
  `)
  old.close()
}

describe('migration 3: what the office does about what it received', () => {
  it('leaves the rows of an older library as they were; what was taken back stays taken back', async () => {
    olderLibrary()
    const tables = [
      'original_file',
      'operation',
      'change',
      'history',
      'submission',
      'sheet',
      'record',
      'alias',
    ]
    const rowsOf = (db: Sqlite.Database) => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    const before = new Sqlite(file, { readonly: true })
    const rows = rowsOf(before)
    before.close()
    const db = await openLibrary(file)
    expect(schemaOf(db)).toBe(currentSchema)
    expect(rowsOf(db)).toEqual(rows)
    expect(existsSync(`${file}.before-${currentSchema}`)).toBe(true)
    expect(aliasesInForce(db).map((alias) => alias.name)).toEqual(['乙'])
    expect(allAliases(db)[0]?.takenBack).toEqual({ author: '李四', at: 't5' })
    expect(profilesInForce(db)).toEqual([])
    expect(allProfiles(db)[0]?.takenBack).toEqual({ author: '李四', at: 't6' })
    db.close()
  })

  it('links the whole log of before; returns from before there was a digest are counted apart, not doubted', async () => {
    olderLibrary()
    const db = await openLibrary(file)
    const report = verifyLibrary(libraryOf(file, db))
    expect(report.problems).toEqual([])
    expect(report.checked).toMatchObject({
      links: 18,
      operations: 6,
      returns: 0,
      returnsWithoutDigest: 1,
      rows: 5,
    })
    expect(report.sentence).toContain('另有 1 份报表由旧版程序读入')
    db.close()
  })

  it('lets what was done before be undone and redone', async () => {
    olderLibrary()
    const db = await openLibrary(file)
    const library = libraryOf(file, db)
    const undo = () => moveHistory(library, 'undo', { expected: null, through: null }, '王五').steps[0]?.kind
    expect([undo(), undo()]).toEqual(['profile-take-back', 'alias-take-back'])
    expect(profilesInForce(db)).toHaveLength(1)
    expect(aliasesInForce(db).map((alias) => alias.name)).toEqual(['甲', '乙'])
    expect([undo(), undo(), undo(), undo()]).toEqual(['profile-add', 'alias-add', 'alias-add', 'import'])
    expect(allAliases(db)).toEqual([])
    expect(library.returns('2023').lists).toEqual([])
    moveHistory(library, 'redo', { expected: null, through: null }, '王五')
    expect(library.returns('2023').lists).toHaveLength(1)
    expect(verifyLibrary(library).ok).toBe(true)
    db.close()
  })
})

describe('the log and what the office writes', () => {
  it('cannot be changed or removed, whoever asks', () => {
    const db = createLibrary(file, seedCatalogue())
    db.exec(`
      INSERT INTO operation (id, kind, payload, author, at) VALUES (1, 'import', '{}', 'a', 't');
      INSERT INTO history (operation_id, action, author, at) VALUES (1, 'do', 'a', 't');
      INSERT INTO change (operation_id, entity, entity_id) VALUES (1, 'submission', '1');
      INSERT INTO taken_back (entity, entity_id, author, at, operation_id) VALUES ('alias', 1, 'a', 't', 1);
      INSERT INTO adjustment (unit, period, list, key, field, adjusted, kind, reason, document, author, at, operation_id)
        VALUES ('u', '2023', 'targets', '1', 'value', '{}', 'error', 'r', 'd', 'a', 't', 1);
      INSERT INTO query (id, code, unit, period, list, key, severity, text, cells, cell_values, due, author, at, operation_id)
        VALUES (1, 'c', 'u', '2023', 'targets', '1', 'A', 't', '[]', 'h', 'd', 'a', 't', 1);
      INSERT INTO query_event (query_id, kind, text, respondent, phone, author, at, operation_id) VALUES (1, 'sent', '', '', '', 'a', 't', 1);
      INSERT INTO explanation (unit, period, rule, finding, cell_values, cause, text, author, at, operation_id)
        VALUES ('u', '2023', 'r', 'f', 'h', 'c', 't', 'a', 't', 1);
      INSERT INTO exemption (unit, period, rule, approver, document, reason, until, author, at, operation_id)
        VALUES ('u', '2023', 'r', 'a', 'd', 'r', '2024-12-31', 'a', 't', 1);
    `)
    const tables = [
      'operation',
      'history',
      'change',
      'chain',
      'taken_back',
      'adjustment',
      'query',
      'query_event',
      'explanation',
      'exemption',
    ]
    for (const table of tables) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBeGreaterThan(0)
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow('append-only')
      for (const { name } of db.pragma(`table_info(${table})`) as { name: string }[])
        expect(() => db.exec(`UPDATE ${table} SET ${name} = ${name}`), `${table}.${name}`).toThrow(
          'append-only',
        )
    }
    db.close()
  })
})
