import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../../electron/core/db/record-text.ts'
import {
  createPacker,
  packedReadingDigest,
  unpackRecords,
} from '../../../../electron/core/imports/pack-records.ts'
import type { ListRecord } from '../../../../shared/model/record.ts'

function record(row: number): ListRecord {
  return {
    list: 'enterprises',
    key: row % 3 === 0 ? null : `企业${row}`,
    label: `第${row}家\n企业`,
    part: row % 5 === 0 ? '大型' : null,
    row,
    fields: {
      name: { state: 'text', value: `第${row}家\n“企业”` },
      generated: { state: 'number', value: `${row}.5`, unit: '吨', decimals: 1 },
    },
    ...(row % 7 === 0 ? { realigned: { name: 'C' } } : {}),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'huibiao-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('records on their way to the library', () => {
  test('come out as they went in, in their order, whatever the batches', () => {
    const packer = createPacker<object>()
    const [table, other] = [{}, {}]
    const records = Array.from({ length: 20_000 }, (_, at) => record(at + 1))
    for (let at = 0; at < records.length; at += 250) {
      packer.take(table, records.slice(at, at + 250))
      packer.take(other, records.slice(at, at + 1))
    }
    const packed = packer.packed(table)
    expect(packed.count).toBe(20_000)
    expect(packed.chunks.length).toBeGreaterThan(1)
    const unpacked = [...unpackRecords(packed)].map(({ fields, realigned, ...rest }) => ({
      list: 'enterprises',
      ...rest,
      fields: fieldsOf(new TextDecoder().decode(fields as Uint8Array)),
      ...(realigned === null ? {} : { realigned: JSON.parse(realigned) }),
    }))
    expect(unpacked).toEqual(records)
    expect([...unpackRecords(packer.packed(other))].map(({ row }) => row)).toEqual(
      records.filter((_, at) => at % 250 === 0).map(({ row }) => row),
    )
  })

  test('a table without records packs to nothing', () => {
    expect([...unpackRecords(createPacker<object>().packed({}))]).toEqual([])
  })

  test('wait in a file as soon as they fill a chunk, and come out the same', () => {
    const file = join(folder, '表')
    const [kept, packer] = [createPacker<object>(), createPacker<object>(file)]
    const [table, other] = [{}, {}]
    const records = Array.from({ length: 9000 }, (_, at) => record(at + 1))
    for (let at = 0; at < records.length; at += 250) {
      for (const one of [kept, packer]) {
        one.take(table, records.slice(at, at + 250))
        one.take(other, records.slice(at, at + 125))
      }
    }
    packer.close()
    for (const own of [table, other]) {
      expect([...unpackRecords(packer.packed(own))]).toEqual([...unpackRecords(kept.packed(own))])
      expect(packedReadingDigest([packer.packed(own)])).toBe(packedReadingDigest([kept.packed(own)]))
    }
    const inMemory = packer.packed(table).chunks.filter((chunk) => chunk instanceof Uint8Array)
    expect(inMemory).toHaveLength(1)
    expect(statSync(file).size).toBeGreaterThan(1_000_000)
  })

  test('few records make no file', () => {
    const packer = createPacker<object>(join(folder, '小表'))
    const table = {}
    packer.take(table, [record(1)])
    packer.close()
    expect([...unpackRecords(packer.packed(table))]).toHaveLength(1)
    expect(readdirSync(folder)).not.toContain('小表')
  })

  test('a file that was cut off is found out', () => {
    const file = join(folder, '短')
    const packer = createPacker<object>(file)
    const table = {}
    packer.take(
      table,
      Array.from({ length: 9000 }, (_, at) => record(at + 1)),
    )
    packer.close()
    truncateSync(file, 1000)
    expect(() => [...unpackRecords(packer.packed(table))]).toThrow('cut off')
  })
})
