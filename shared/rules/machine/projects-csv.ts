import { figureWords } from '../../locale/zh/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import { type CsvCell, numberCell, textCell } from './csv-text.ts'
import { firstDifference } from './differences.ts'
import type { MachineFile, MachineMatter } from './machine-file.ts'
import { readTable, tableFile } from './machine-table.ts'
import { codedUnits, codeOf } from './unit-codes.ts'

const labels = {
  ...machineWords.columns.projects,
  ...figureWords.investment,
  ...machineWords.columns.projectEnd,
}
type Field = keyof typeof labels

function rowsOf({ catalogue, consolidation }: MachineMatter): Record<Field, CsvCell>[] {
  const units = codedUnits(catalogue, consolidation)
  const { projects, period } = consolidation
  const common = { period: textCell(period), measure: textCell(projects.unit) }
  return [
    {
      ...common,
      level: textCell(machineWords.level.city),
      unitCode: textCell(units[0]?.code),
      unit: textCell(units[0]?.name),
      ...{ name: null, owner: null, state: null, why: null, file: null, sheet: null, cells: null },
      count: numberCell(projects.count),
      totalInvestment: numberCell(projects.totalInvestment),
      completedInvestment: numberCell(projects.completedInvestment),
    },
    ...projects.rows.map((row) => {
      const sources = (['totalInvestment', 'completedInvestment'] as const).flatMap((one) => {
        const source = row.sources[one]
        return source ? [{ source, text: machineWords.cellOf(figureWords.investment[one], source.ref) }] : []
      })
      return {
        ...common,
        level: textCell(machineWords.level.unit),
        unitCode: textCell(codeOf(units, row.unit)),
        unit: textCell(row.unit),
        name: textCell(row.name),
        owner: textCell(row.owner),
        state: textCell(row.state),
        count: null,
        totalInvestment: numberCell(row.totalInvestment),
        completedInvestment: numberCell(row.completedInvestment),
        why: textCell(row.leftOut),
        file: textCell(sources[0]?.source.file),
        sheet: textCell(sources[0]?.source.sheet),
        cells: textCell(sources.map(({ text }) => text).join(machineWords.separator)),
      }
    }),
  ]
}

/** The city's count and sums, then one row for each project as a unit returned it, with why it is not counted where it is not. */
export function projectsCsv(matter: MachineMatter): MachineFile {
  return tableFile<Field>(
    {
      ...{ kind: 'projects', labels, rows: rowsOf(matter) },
      totalled: ['count', 'totalInvestment', 'completedInvestment'],
      isCity: ({ level }) => level?.kind === 'text' && level.text === machineWords.level.city,
    },
    matter.consolidation.period,
  )
}

/** Holds a finished table against the figures. @returns the first difference; null: there is none */
export function proveProjectsCsv(text: string, { consolidation }: MachineMatter): string | null {
  const rows = readTable(labels, text)
  if (rows === null) return machineWords.proof.shape
  const [city, ...found] = rows
  const { projects } = consolidation
  const plain = (value: string | null) => (value ?? '').toWellFormed()
  return firstDifference(
    {
      city: [String(projects.count), plain(projects.totalInvestment), plain(projects.completedInvestment)],
      rows: projects.rows.map((row) => [
        row.unit,
        ...[row.name, row.owner, row.state, row.totalInvestment, row.completedInvestment, row.leftOut].map(
          plain,
        ),
      ]),
    },
    {
      city: [city?.count, city?.totalInvestment, city?.completedInvestment],
      rows: found.map((row) => [
        row.unit,
        ...[row.name, row.owner, row.state, row.totalInvestment, row.completedInvestment, row.why],
      ]),
    },
  )
}
