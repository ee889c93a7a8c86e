import { machineWords } from '../../locale/zh/machine.ts'
import { byteOrderMark, csvText, textCell } from './csv-text.ts'
import { firstDifference } from './differences.ts'
import { unguardText } from './guard-text.ts'
import type { MachineFile, MachineMatter } from './machine-file.ts'
import { parseCsv } from './parse-csv.ts'
import { codeLists } from './sdmx-codes.ts'
import { structureId } from './sdmx-csv.ts'

/**
 * The code lists as one table: column, code, name. A table, and no SDMX-ML: whoever takes the figures in without a registry
 * can use it as it is, and a registry wants the structure under its own agency and names anyway.
 */
export function sdmxCodes({ catalogue, consolidation }: MachineMatter): MachineFile {
  const rows = Object.entries(codeLists(catalogue, consolidation)).flatMap(([column, codes]) =>
    codes.map(({ id, name }) => [textCell(column), textCell(id), textCell(name)]),
  )
  return {
    kind: 'codes',
    file: machineWords.file.codes(consolidation.period),
    text: byteOrderMark + csvText(machineWords.sdmx.codeColumns, rows),
    rows: rows.length,
    totals: {},
  }
}

/** Holds a finished table against the code lists. @returns the first difference; null: there is none */
export function proveSdmxCodes(text: string, { catalogue, consolidation }: MachineMatter): string | null {
  const [head, ...rows] = parseCsv(text.replace(byteOrderMark, '')) ?? []
  if (head?.join() !== machineWords.sdmx.codeColumns.join()) return machineWords.proof.shape
  const meant = Object.entries(codeLists(catalogue, consolidation)).flatMap(([column, codes]) =>
    codes.map(({ id, name }) => [column, id, name.toWellFormed()]),
  )
  return firstDifference(
    meant,
    rows.map((row) => row.map(unguardText)),
  )
}

/** What the columns and code lists mean, for whoever sets up the other side. */
export function sdmxStructure(matter: MachineMatter): MachineFile {
  const { catalogue, consolidation } = matter
  const { period } = consolidation
  const lines = machineWords.sdmx.description({
    id: structureId(matter),
    plan: catalogue.plan.title.replace(/\s+/g, ' '),
    period,
    data: machineWords.file.sdmx(period),
    codes: machineWords.file.codes(period),
  })
  return {
    kind: 'structure',
    file: machineWords.file.structure(period),
    text: lines.map((line) => `${line}\r\n`).join(''),
    rows: lines.length,
    totals: {},
  }
}
