import { type WasteFigure, wasteQuantities } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import type { Source } from '../../model/source.ts'
import { type CsvCell, numberCell, textCell } from './csv-text.ts'
import { firstDifference } from './differences.ts'
import type { MachineFile, MachineMatter } from './machine-file.ts'
import { type ReadRow, readTable, tableFile } from './machine-table.ts'
import { codedUnits, codeOf } from './unit-codes.ts'

type Quantity = (typeof wasteQuantities)[number]

const labels = { ...machineWords.columns.wastes, ...figureWords.quantity, ...machineWords.columns.wasteEnd }
type Field = keyof typeof labels

const quantityCells = (amounts: Readonly<Record<Quantity, string | null>>) =>
  Object.fromEntries(wasteQuantities.map((one) => [one, numberCell(amounts[one])])) as Record<
    Quantity,
    CsvCell
  >

/** `产生量 D7；综合利用量 E7`: the cells of the row, and the first one's file and sheet. */
function sourceCells(sources: Readonly<Record<string, Source>>) {
  const given = wasteQuantities.flatMap((one) => {
    const source = sources[one]
    return source ? [{ source, text: machineWords.cellOf(figureWords.quantity[one], source.ref) }] : []
  })
  return {
    file: textCell(given[0]?.source.file),
    sheet: textCell(given[0]?.source.sheet),
    cells: textCell(given.map(({ text }) => text).join(machineWords.separator)),
  }
}

function rowsOf(matter: MachineMatter, waste: WasteFigure): Record<Field, CsvCell>[] {
  const units = codedUnits(matter.catalogue, matter.consolidation)
  const common = {
    period: textCell(matter.consolidation.period),
    category: textCell(waste.category),
    code: textCell(waste.code),
    name: textCell(waste.name),
    measure: textCell(waste.unit),
  }
  return [
    {
      ...common,
      ...quantityCells(waste.city),
      ...sourceCells({}),
      level: textCell(machineWords.level.city),
      unitCode: textCell(units[0]?.code),
      unit: textCell(units[0]?.name),
      rate: numberCell(waste.balance.utilisationRate),
      difference: numberCell(waste.balance.difference),
    },
    ...waste.units.map((unit) => ({
      ...common,
      ...quantityCells(unit),
      ...sourceCells(unit.sources),
      level: textCell(machineWords.level.unit),
      unitCode: textCell(codeOf(units, unit.unit)),
      unit: textCell(unit.unit),
      rate: null,
      difference: null,
    })),
  ]
}

/** One row for each waste and the city, then one for each row that a unit returned of it. */
export function wastesCsv(matter: MachineMatter): MachineFile {
  const rows = matter.consolidation.wastes.flatMap((waste) => rowsOf(matter, waste))
  return tableFile<Field>(
    {
      ...{ kind: 'wastes', labels, rows, totalled: wasteQuantities },
      isCity: ({ level }) => level?.kind === 'text' && level.text === machineWords.level.city,
    },
    matter.consolidation.period,
  )
}

const quantitiesRead = (row: ReadRow<Field>) =>
  Object.fromEntries(wasteQuantities.map((one) => [one, row[one] === '' ? null : row[one]]))
const quantitiesMeant = (amounts: Readonly<Record<Quantity, string | null>>) =>
  Object.fromEntries(wasteQuantities.map((one) => [one, amounts[one]]))

/** Holds a finished table against the figures. @returns the first difference; null: there is none */
export function proveWastesCsv(text: string, { consolidation }: MachineMatter): string | null {
  const rows = readTable(labels, text)
  if (rows === null) return machineWords.proof.shape
  const found: unknown[] = []
  let units: unknown[] = []
  for (const row of rows) {
    if (row.level === machineWords.level.city) {
      units = []
      const { category, code, name, measure, rate, difference } = row
      found.push({ category, code, name, measure, rate, difference, city: quantitiesRead(row), units })
    } else units.push({ unit: row.unit, cells: row.cells, ...quantitiesRead(row) })
  }
  const cellsOf = (sources: Readonly<Record<string, Source>>) => {
    const cell = sourceCells(sources).cells
    return cell?.kind === 'text' ? cell.text.toWellFormed() : ''
  }
  const meant = consolidation.wastes.map(({ category, code, name, unit, city, balance, units: own }) => ({
    category: category.toWellFormed(),
    code: code.toWellFormed(),
    name: name.toWellFormed(),
    measure: unit.toWellFormed(),
    rate: balance.utilisationRate ?? '',
    difference: balance.difference ?? '',
    city: quantitiesMeant(city),
    units: own.map((one) => ({ unit: one.unit, cells: cellsOf(one.sources), ...quantitiesMeant(one) })),
  }))
  return firstDifference(meant, found)
}
