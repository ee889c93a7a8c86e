import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentSchema, migrate, migrations, schemaOf } from '../../../../electron/core/db/migrate.ts'
import { createLibrary, openLibrary } from '../../../../electron/core/db/open-library.ts'
import { loadCatalogue } from '../../../../electron/core/db/tables/catalogue-entry.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-'))
  file = join(folder, '数据.hbk')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a new library', () => {
  it('holds the whole plan, and opens again', async () => {
    createLibrary(file, seedCatalogue()).close()
    const db = await openLibrary(file)
    expect(loadCatalogue(db)).toEqual(seedCatalogue())
    expect(schemaOf(db)).toBe(currentSchema)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    db.close()
  })

  it('from before the table of symbols reads as the seeds do', async () => {
    const { symbols, ...settings } = seedCatalogue().plan.settings
    const db = createLibrary(file, seedCatalogue())
    const older = { ...seedCatalogue().plan, settings }
    db.prepare("UPDATE catalogue_entry SET content = ? WHERE kind = 'plan'").run(JSON.stringify(older))
    db.close()
    const again = await openLibrary(file)
    expect(loadCatalogue(again).plan.settings.symbols).toEqual(symbols)
    again.close()
  })

  it('never replaces a file', () => {
    writeFileSync(file, 'a letter')
    expect(() => createLibrary(file, seedCatalogue())).toThrow(
      expect.objectContaining({ code: 'library-exists' }),
    )
    expect(readFileSync(file, 'utf8')).toBe('a letter')
  })
})

describe('what is no library of ours is refused and left as it was', () => {
  it('a missing file', async () => {
    await expect(openLibrary(file)).rejects.toMatchObject({ code: 'library-missing' })
  })

  it('a file of another kind', async () => {
    writeFileSync(file, 'x'.repeat(5000))
    await expect(openLibrary(file)).rejects.toMatchObject({ code: 'library-not-ours' })
    expect(readFileSync(file, 'utf8')).toBe('x'.repeat(5000))
  })

  it('a database of another program', async () => {
    const db = new Sqlite(file)
    db.exec('CREATE TABLE note (text)')
    db.close()
    await expect(openLibrary(file)).rejects.toMatchObject({ code: 'library-not-ours' })
  })

  it('one from the future', async () => {
    const db = createLibrary(file, seedCatalogue())
    db.pragma(`user_version = ${currentSchema + 1}`)
    db.close()
    await expect(openLibrary(file)).rejects.toMatchObject({ code: 'library-from-the-future' })
  })

  it('a damaged one', async () => {
    createLibrary(file, seedCatalogue()).close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 3, 4096 * 9)
    writeFileSync(file, bytes)
    await expect(openLibrary(file)).rejects.toMatchObject({ code: 'library-damaged' })
  })
})

describe('migrations', () => {
  it('are numbered without gaps, and run whole', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1))
    const db = new Sqlite(':memory:')
    migrate(db)
    expect(schemaOf(db)).toBe(currentSchema)
    // Running them again changes nothing.
    migrate(db)
    db.close()
  })
})

describe('what was handed in', () => {
  it('cannot be changed or removed, whoever asks', () => {
    const db = createLibrary(file, seedCatalogue())
    db.exec(`
      INSERT INTO original_file VALUES ('abc', 0, x'');
      INSERT INTO operation (id, kind, payload, author, at) VALUES (1, 'import', '{}', 'a', 't');
      INSERT INTO history (operation_id, action, author, at) VALUES (1, 'do', 'a', 't');
      INSERT INTO change (operation_id, entity, entity_id) VALUES (1, 'submission', '1');
      INSERT INTO submission (id, unit, period, version, sha256, file_name, received_at, operation_id) VALUES (1, 'donghai', '2023', 1, 'abc', 'f', 't', 1);
      INSERT INTO sheet (id, submission_id, position, name, hidden, account) VALUES (1, 1, 0, 's', 0, '{}');
      INSERT INTO record (sheet_id, label, source_row, fields) VALUES (1, 'l', 1, '{}');
    `)
    for (const table of [
      'original_file',
      'operation',
      'history',
      'change',
      'submission',
      'sheet',
      'record',
    ]) {
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('append-only')
      const column = (db.pragma(`table_info(${table})`) as { name: string }[])[1]?.name
      expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('append-only')
    }
    db.close()
  })
})
