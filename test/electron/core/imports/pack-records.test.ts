import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../../electron/core/db/record-text.ts'
import { createPacker, unpackRecords } from '../../../../electron/core/imports/pack-records.ts'
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

  test('bytes change their owner as a whole', () => {
    const packer = createPacker<object>()
    const table = {}
    packer.take(table, [record(1)])
    const [chunk] = packer.packed(table).chunks
    expect(chunk?.byteLength).toBe(chunk?.buffer.byteLength)
  })
})
