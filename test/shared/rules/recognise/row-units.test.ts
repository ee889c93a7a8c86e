import { describe, expect, it } from 'vitest'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { rowUnits } from '../../../../shared/rules/recognise/row-units.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const index = indexCatalogue(seedCatalogue)

interface Said {
  readonly column?: string
  readonly sheet?: string
  readonly row?: string
}

function unitsOf(list: 'wastes' | 'targets' | 'projects', name: string, key: string | null, said: Said) {
  const form = seedCatalogue.forms.find((one) => one.list === list)
  const field = form?.fields.find((one) => one.field === name)
  if (!field) throw new Error(name)
  const { unit, writtenUnit, overriddenUnit, expects } = rowUnits(field, {
    list,
    key,
    columnUnit: said.column ?? null,
    sheetUnit: said.sheet ?? null,
    at: (other) => (other === 'measure' ? (said.row ?? '') : ''),
    index,
  })
  return [expects, unit, writtenUnit, overriddenUnit ?? null]
}

describe('the unit of a cell', () => {
  it.each([
    ['the column’s', { column: '吨' }, ['number', '吨', '吨', null]],
    ['the row’s', { row: '万吨' }, ['number', '吨', '万吨', null]],
    ['the sheet’s', { sheet: '万吨' }, ['number', '吨', '万吨', null]],
    ['nobody’s', {}, ['number', '吨', null, null]],
    ['the one of two that fits', { sheet: '万元、万吨' }, ['number', '吨', '万吨', null]],
    ['not one of another kind', { sheet: '万元' }, ['number', '吨', null, null]],
    ['the nearest, which is said', { column: '吨', sheet: '万吨' }, ['number', '吨', '吨', '万吨']],
    ['the column’s before the row’s', { column: '吨', row: '千克' }, ['number', '吨', '吨', '千克']],
  ] as const)('is %s', (_which, said, expected) => {
    expect(unitsOf('wastes', 'generated', '粉煤灰', said)).toEqual(expected)
  })

  it('is the row’s own where the column’s cannot be meant', () => {
    expect(unitsOf('targets', 'value', '5', { column: '%', row: '家' })).toEqual(['number', '家', '家', null])
    expect(unitsOf('targets', 'value', '5', { column: '%' })).toEqual(['number', '家', '%', null])
  })
})

describe('what a field wants', () => {
  it.each([
    ['wastes', 'code', 'code'],
    ['wastes', 'note', 'text'],
    ['projects', 'seq', 'sequence'],
  ] as const)('%s %s: %s', (list, field, expects) => {
    expect(unitsOf(list, field, null, {})[0]).toBe(expects)
  })
})
