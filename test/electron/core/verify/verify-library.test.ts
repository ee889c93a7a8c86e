import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chained } from '../../../../electron/core/db/chain-hash.ts'
import { openLibrary } from '../../../../electron/core/db/open-library.ts'
import { libraryOf } from '../../../../electron/core/library.ts'
import { writeSampleReturns } from '../../../../electron/core/samples/write-sample-returns.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { verifyLibrary } from '../../../../electron/core/verify/verify-library.ts'
import type { Verification } from '../../../../shared/contract/history.ts'
import { editByHand } from '../../../fixtures/edit-by-hand.ts'
import { openTestApp } from '../../../fixtures/open-app.ts'

/** A library in which everything was done that leaves something behind; each test spoils a copy of its own. */
let folder: string
let whole: string
/** Place in the chain of each entry of the log: `operation 3` → 7. */
let positions: Map<string, number>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-verify-'))
  whole = join(folder, '完好.hbk')
  const test = await openTestApp()
  const { client } = test
  const { files } = await writeSampleReturns(join(folder, '上报表'), seedCatalogue())
  await test.importFiles(files.slice(0, 3).map((path) => test.app.files.registerPath(path).id))
  const alias = { kind: 'indicator', name: '稻麦秸秆利用率', target: '20', unit: null } as const
  const { id } = await client.mappings.addAlias(alias)
  await client.mappings.takeBackAlias({ id })
  await client.history.undo({})
  const catalogue = await client.catalogue.all()
  await client.catalogue.replace({ catalogue: { ...catalogue, plan: { ...catalogue.plan, title: '新名' } } })
  await client.mappings.addAlias({ ...alias, name: '秸秆利用情况' })
  await client.history.undo({})
  cpSync(join(test.folder, '测试.hbk'), whole)
  cpSync(join(test.folder, '测试.hbk-wal'), `${whole}-wal`)
  await test.close()
  const db = await openLibrary(whole)
  const links = db.prepare('SELECT source, source_id AS id, position FROM chain').all() as {
    source: string
    id: number
    position: number
  }[]
  positions = new Map(links.map((link) => [`${link.source} ${link.id}`, link.position]))
  db.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (entry: string) => positions.get(entry) ?? -1
let copies = 0

async function verify(sql: string, spoil?: (db: Sqlite.Database) => void): Promise<Verification> {
  copies += 1
  const file = join(folder, `${copies}.hbk`)
  cpSync(whole, file)
  if (sql !== '') editByHand(file, sql)
  if (spoil) {
    const spoiled = new Sqlite(file)
    spoil(spoiled)
    spoiled.close()
  }
  const db = await openLibrary(file)
  try {
    return verifyLibrary(libraryOf(file, db))
  } finally {
    db.close()
    rmSync(file)
  }
}

describe('a library that nobody has edited', () => {
  it('verifies, says how much was looked at, and shows the head of the chain', async () => {
    const report = await verify('')
    expect(report).toMatchObject({ ok: true, first: null, problems: [] })
    expect(report.checked).toMatchObject({ operations: 7, returns: 3, returnsWithoutDigest: 0, files: 3 })
    expect(report.checked).toMatchObject({ rows: 3, catalogueEntries: 1 })
    expect(report.checked.records).toBeGreaterThan(100)
    expect(report.checked.links).toBe(positions.size)
    expect(report.head).toMatch(/^[0-9a-f]{64}$/)
    expect(report.sentence).toMatch(/^校验通过/)
  })
})

describe('an entry of the log', () => {
  it.each<[string, string, string]>([
    ['operation 2', 'log-edited', "UPDATE operation SET author = '别人' WHERE id = 2"],
    ['operation 2', 'log-edited', "UPDATE operation SET at = '2020-01-01T00:00:00.000Z' WHERE id = 2"],
    ['operation 2', 'log-edited', "UPDATE operation SET payload = '{}' WHERE id = 2"],
    ['change 1', 'log-edited', "UPDATE change SET after = json_set(after, '$.version', 9) WHERE id = 1"],
    ['change 1', 'log-edited', 'UPDATE change SET before = after WHERE id = 1'],
    ['history 3', 'log-edited', "UPDATE history SET action = 'undo' WHERE position = 3"],
    ['history 3', 'log-edited', "UPDATE history SET author = '别人' WHERE position = 3"],
    ['history 3', 'log-edited', "UPDATE chain SET hash = 'abc' WHERE source = 'history' AND source_id = 3"],
    ['operation 2', 'log-removed', 'DELETE FROM operation WHERE id = 2'],
    ['change 2', 'log-removed', 'DELETE FROM change WHERE id = 2'],
    ['history 3', 'log-removed', 'DELETE FROM history WHERE position = 3'],
    ['history 3', 'log-removed', "DELETE FROM chain WHERE source = 'history' AND source_id = 3"],
  ])('%s: %s by %s', async (entry, what, sql) => {
    const { ok, first, sentence } = await verify(sql)
    expect(ok).toBe(false)
    expect(first).toMatchObject({ position: at(entry), what })
    expect(first?.sentence).toContain(`第 ${at(entry)} 号`)
    expect(first?.sentence).toContain('备份')
    expect(sentence).toMatch(/^校验未通过/)
  })

  it.each<[string, string]>([
    ['operation', "INSERT INTO operation VALUES (99, 'import', '{}', '别人', 't')"],
    ['change', "INSERT INTO change VALUES (99, 1, 'alias', '1', NULL, NULL)"],
    ['history', "INSERT INTO history VALUES (99, 1, 'undo', '别人', 't')"],
  ])('%s put in: at the end of the chain, where it would have to stand', async (_, sql) => {
    const { problems } = await verify(sql)
    expect(problems).toContainEqual(
      expect.objectContaining({ position: positions.size + 1, what: 'log-inserted' }),
    )
  })

  it('put in between: at the place of the next of its kind', async () => {
    const { first } = await verify(
      "UPDATE history SET position = position + 100 WHERE position > 3; INSERT INTO history VALUES (4, 1, 'undo', '别人', '2024-01-01T00:00:00.000Z')",
    )
    // The entry that stood there is no longer the one that its link covers.
    expect(first).toMatchObject({ position: at('history 4'), what: 'log-edited' })
    expect(first?.sentence).toContain('别人')
  })

  it('edited in several places: the first one is named, every one is told, and no other', async () => {
    const { first, problems } = await verify(
      "UPDATE operation SET author = '别人' WHERE id IN (3, 5); UPDATE history SET author = '别人' WHERE position = 2",
    )
    const edited = ['operation 3', 'operation 5', 'history 2'].map(at).sort((one, other) => one - other)
    expect(problems.map((problem) => problem.position)).toEqual(edited)
    expect(first?.position).toBe(edited[0])
  })

  it('edited anywhere, in any column, is found at its place', async () => {
    const places = fc.constantFrom(...positions.keys()).chain((entry) => {
      const [table = 'operation', id = ''] = entry.split(' ') as [keyof typeof chained, string]
      return fc.constantFrom(...chained[table].slice(1)).map((column) => ({ entry, table, id, column }))
    })
    await fc.assert(
      fc.asyncProperty(places, async ({ entry, table, id, column }) => {
        const value =
          column === 'operation_id' ? '1 + operation_id % 3' : column === 'action' ? "'redo'" : '\'"x"\''
        const key = chained[table][0]
        const where = `${key} = ${id} AND ${column} IS NOT ${value}`
        const { first } = await verify(`UPDATE ${table} SET ${column} = ${value} WHERE ${where}`)
        expect(first?.position).toBe(at(entry))
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

describe('what the log speaks of', () => {
  it.each<[string, string, string, string]>([
    [
      'a figure of a return',
      'change 2',
      'reading-edited',
      "UPDATE record SET fields = json_set(fields, '$.value', '1') WHERE id = (SELECT max(record.id) FROM record JOIN sheet ON sheet.id = sheet_id WHERE submission_id = 2)",
    ],
    [
      'a row taken out of a return',
      'change 1',
      'reading-edited',
      'DELETE FROM record WHERE id = (SELECT min(id) FROM record)',
    ],
    [
      'a row put into a return',
      'change 3',
      'reading-edited',
      "INSERT INTO record (sheet_id, label, source_row, fields) VALUES ((SELECT id FROM sheet WHERE submission_id = 3), '炉渣', 99, '{}')",
    ],
    [
      'where a column stands',
      'change 1',
      'reading-edited',
      'UPDATE sheet SET account = replace(account, \'"column":"C"\', \'"column":"D"\') WHERE submission_id = 1',
    ],
    [
      'whose return it is',
      'change 3',
      'row-edited',
      "UPDATE submission SET unit = 'haizhou', version = 7 WHERE id = 3",
    ],
    ['a return', 'change 3', 'row-removed', 'DELETE FROM submission WHERE id = 3'],
    [
      'the original file',
      'change 1',
      'file-edited',
      "UPDATE original_file SET content = x'0300' WHERE sha256 = (SELECT sha256 FROM submission WHERE id = 1)",
    ],
    [
      'the original file, lost',
      'change 2',
      'file-edited',
      'DELETE FROM original_file WHERE sha256 = (SELECT sha256 FROM submission WHERE id = 2)',
    ],
    ['a remembered name', 'change 4', 'row-edited', "UPDATE alias SET target = '21' WHERE id = 1"],
    ['by which form a name is found', 'change 4', 'row-edited', "UPDATE alias SET normal = 'x' WHERE id = 1"],
    ['a remembered name, gone', 'change 4', 'row-removed', 'DELETE FROM alias WHERE id = 1'],
    ['that it was taken back', 'change 5', 'row-removed', 'DELETE FROM taken_back'],
    [
      'an entry of the catalogue that was changed before',
      'change 6',
      'catalogue-edited',
      "UPDATE catalogue_entry SET content = json_set(content, '$.title', '假的') WHERE kind = 'plan'",
    ],
  ])('%s', async (_, entry, what, sql) => {
    const { first, problems } = await verify(sql)
    expect(problems.length).toBeGreaterThan(0)
    expect(first).toMatchObject({ position: at(entry), what })
    expect(first?.sentence).toMatch(/测试员.*“.+”/)
  })

  it.each<[string, string]>([
    [
      'a return nobody imported',
      "INSERT INTO submission (unit, period, version, sha256, file_name, received_at, operation_id) SELECT 'haizhou', period, 9, sha256, file_name, received_at, operation_id FROM submission WHERE id = 1",
    ],
    [
      'a name nobody remembered',
      "INSERT INTO alias (kind, name, normal, target, author, at, operation_id) VALUES ('indicator', 'x', 'x', '1', 'a', 't', 1)",
    ],
    [
      'something taken back by nobody',
      "INSERT INTO taken_back (entity, entity_id, author, at, operation_id) VALUES ('alias', 1, 'a', 't', 1)",
    ],
    [
      'an adjustment without an operation of its own',
      "INSERT INTO adjustment (unit, period, list, key, field, adjusted, kind, reason, document, author, at, operation_id) VALUES ('haizhou', '2023', 'targets', '15', 'value', '{}', 'error', 'r', 'd', 'a', 't', 1)",
    ],
  ])('%s', async (_, sql) => {
    expect((await verify(sql)).first).toMatchObject({ position: null, what: 'row-inserted' })
  })

  it('is doubted as a whole where a trigger that keeps it was taken away', async () => {
    const { first } = await verify('', (db) => db.exec('DROP TRIGGER record_no_update'))
    expect(first).toMatchObject({ position: null, what: 'damaged' })
    expect(first?.sentence).toContain('record_no_update')
  })
})
