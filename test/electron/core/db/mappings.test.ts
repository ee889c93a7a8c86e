import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentSchema, migrate, schemaOf } from '../../../../electron/core/db/migrate.ts'
import { createLibrary, openLibrary } from '../../../../electron/core/db/open-library.ts'
import { aliasesInForce, allAliases } from '../../../../electron/core/db/tables/alias.ts'
import { storeCatalogue } from '../../../../electron/core/db/tables/catalogue-entry.ts'
import { latestHistory } from '../../../../electron/core/db/tables/history.ts'
import { allProfiles, profilesInForce } from '../../../../electron/core/db/tables/mapping-profile.ts'
import {
  rememberAlias,
  rememberProfile,
  takeBackAlias,
  takeBackProfile,
} from '../../../../electron/core/keep-mappings.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import type { Alias, MappingProfile } from '../../../../shared/model/mapping.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-'))
  file = join(folder, '数据.hbk')
})
afterEach(() => rmSync(folder, { recursive: true }))

const by = { author: '张三', at: '2024-03-01T02:03:04.000Z' }
const straw = { kind: 'indicator', name: '稻麦秸秆 利用率', target: '20', scope: null } as const
const layout = {
  unit: 'donghai',
  list: 'wastes',
  fingerprint: 'abc',
  columns: [{ column: 'C', path: '产出数', key: '产出数', field: 'generated', unit: null }],
} as const

describe('migration 2: what people confirmed', () => {
  it('finds room in a library of the first schema and leaves its returns as they were', async () => {
    const old = new Sqlite(file)
    old.pragma(`application_id = ${0x48424b31}`)
    migrate(old, 1)
    storeCatalogue(old, seedCatalogue())
    old.exec(`
      INSERT INTO original_file VALUES ('abc', 3, x'00');
      INSERT INTO operation (id, kind, payload, author, at) VALUES (1, 'import', '{"unit":"东海县"}', 'a', 't');
      INSERT INTO history (operation_id, action, author, at) VALUES (1, 'do', 'a', 't');
      INSERT INTO submission (id, unit, period, version, sha256, file_name, received_at, operation_id) VALUES (1, 'donghai', '2023', 1, 'abc', 'f', 't', 1);
      INSERT INTO sheet (id, submission_id, position, name, hidden, list, account) VALUES (1, 1, 0, 's', 0, 'wastes', '{}');
      INSERT INTO record (sheet_id, label, source_row, fields) VALUES (1, '炉渣', 3, '{}');
    `)
    const tables = ['original_file', 'operation', 'history', 'submission', 'sheet', 'record']
    const rowsOf = (db: Sqlite.Database) => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    const before = rowsOf(old)
    old.close()

    const db = await openLibrary(file)
    expect(schemaOf(db)).toBeGreaterThanOrEqual(2)
    expect(rowsOf(db)).toEqual(before)
    expect(existsSync(`${file}.before-${currentSchema}`)).toBe(true)
    rememberAlias(db, straw, by)
    expect(aliasesInForce(db)).toHaveLength(1)
    db.close()
    const copy = new Sqlite(`${file}.before-${currentSchema}`, { readonly: true })
    expect(schemaOf(copy)).toBe(1)
    copy.close()
  })
})

describe('a remembered name', () => {
  it('carries who said it and when, and is an operation of its own', () => {
    const db = createLibrary(file, seedCatalogue())
    const id = rememberAlias(db, straw, by)
    expect(aliasesInForce(db)).toEqual([{ id, ...straw, ...by, normal: '稻麦秸秆利用率', takenBack: null }])
    expect(latestHistory(db, 5).map((entry) => [entry.kind, entry.author])).toEqual([['alias-add', '张三']])
    db.close()
  })

  it('said again changes nothing; said otherwise takes the place of what was said', () => {
    const db = createLibrary(file, seedCatalogue())
    const first = rememberAlias(db, straw, by)
    expect(rememberAlias(db, { ...straw, name: '稻麦秸秆利用率' }, by)).toBe(first)
    const second = rememberAlias(db, { ...straw, target: '21' }, { ...by, author: '李四' })
    expect(aliasesInForce(db).map((alias) => alias.id)).toEqual([second])
    expect(allAliases(db)[0]?.takenBack).toEqual({ author: '李四', at: by.at })
    // Another scope is another saying.
    rememberAlias(db, { ...straw, scope: 'donghai' }, by)
    expect(aliasesInForce(db)).toHaveLength(2)
    db.close()
  })

  it('taken back stays in the records, and cannot be changed or removed by anybody', () => {
    const db = createLibrary(file, seedCatalogue())
    rememberAlias(db, straw, by)
    rememberProfile(db, { ...layout, columns: [...layout.columns] }, by)
    takeBackAlias(db, allAliases(db)[0] as Alias, by)
    takeBackProfile(db, allProfiles(db)[0] as MappingProfile, by)
    expect(aliasesInForce(db)).toEqual([])
    expect(profilesInForce(db)).toEqual([])
    expect(allAliases(db)).toHaveLength(1)
    expect(latestHistory(db, 9).map((entry) => entry.kind)).toEqual([
      'profile-take-back',
      'alias-take-back',
      'profile-add',
      'alias-add',
    ])
    for (const table of ['alias', 'mapping_profile', 'taken_back']) {
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow('append-only')
      expect(() => db.exec(`UPDATE ${table} SET author = 'x'`), table).toThrow('append-only')
    }
    db.close()
  })
})
