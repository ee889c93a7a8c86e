import { taskStates, wasteQuantities } from '../../contract/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import { csvText, numberCell, textCell } from './csv-text.ts'
import { firstDifference } from './differences.ts'
import type { MachineFile, MachineMatter } from './machine-file.ts'
import { parseCsv } from './parse-csv.ts'
import {
  codeLists,
  indicatorCode,
  partCode,
  projectCode,
  quantityCode,
  stateCode,
  taskCode,
  wasteCodes,
  wholeCode,
} from './sdmx-codes.ts'
import { observations } from './sdmx-observations.ts'
import { codedUnits, codeOf } from './unit-codes.ts'

/** Structure, dimensions, measures, attributes: in this order (SDMX-CSV 2.0). */
const columns = [
  ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION'],
  ...['FREQ', 'REF_AREA', 'INDICATOR', 'COMPONENT', 'PART', 'TIME_PERIOD'],
  ...['OBS_VALUE', 'OBS_TEXT'],
  ...['UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS', 'OBS_STATUS', 'CONF_STATUS', 'COMMENT_OBS'],
] as const
const dimensions = ['FREQ', 'REF_AREA', 'INDICATOR', 'COMPONENT', 'PART', 'TIME_PERIOD'] as const

export const structureId = ({ sdmx }: Pick<MachineMatter, 'sdmx'>) =>
  `${sdmx.agency}:${sdmx.structure}(${sdmx.version})`

/**
 * The figures as SDMX-CSV 2.0 (SDMX 3.0): one observation a row, without a byte order mark, since the first thing in the
 * file has to be the word STRUCTURE. Whether numbers are confidential is for whoever publishes them to say: CONF_STATUS is
 * left open.
 */
export function sdmxCsv(matter: MachineMatter): MachineFile {
  const { period } = matter.consolidation
  const rows = observations(matter).map((one) => [
    textCell('datastructure'),
    textCell(structureId(matter)),
    textCell(matter.sdmx.action),
    textCell('A'),
    textCell(one.area),
    textCell(one.indicator),
    textCell(one.component),
    textCell(one.part),
    textCell(period),
    numberCell(one.value),
    textCell(one.text),
    textCell(one.measure),
    numberCell(one.value === null ? null : 0),
    numberCell(one.value === null ? null : (one.value.split('.')[1]?.length ?? 0)),
    textCell(one.status),
    null,
    textCell(one.comment),
  ])
  return {
    kind: 'sdmx',
    file: machineWords.file.sdmx(period),
    text: csvText(columns, rows),
    rows: rows.length,
    totals: {},
  }
}

/** The rows of a finished file by their keys, or what is wrong with its shape. */
function readObservations(text: string, matter: MachineMatter): Map<string, string | null> | string {
  const [head, ...rows] = parseCsv(text) ?? []
  if (!head || head.join(',') !== columns.join(',')) return machineWords.proof.shape
  const codes = Object.entries(codeLists(matter.catalogue, matter.consolidation)).map(
    ([column, list]) => [column, new Set(list.map(({ id }) => id))] as const,
  )
  const found = new Map<string, string | null>()
  for (const row of rows) {
    if (row.length !== columns.length) return machineWords.proof.shape
    const at = (column: (typeof columns)[number]) => row[columns.indexOf(column)] ?? ''
    if (at('STRUCTURE_ID') !== structureId(matter) || at('TIME_PERIOD') !== matter.consolidation.period)
      return machineWords.proof.shape
    for (const [column, known] of codes) {
      const code = at(column as (typeof columns)[number])
      if (code !== '' && !known.has(code)) return machineWords.proof.code(column, code)
    }
    const key = dimensions.slice(1, 5).map(at).join('.')
    if (found.has(key)) return machineWords.proof.repeated(key)
    found.set(key, at('OBS_VALUE') === '' ? null : at('OBS_VALUE'))
  }
  return found
}

/** Holds a finished file against the figures. @returns the first difference; null: there is none */
export function proveSdmxCsv(text: string, matter: MachineMatter): string | null {
  const read = readObservations(text, matter)
  if (typeof read === 'string') return read
  const { catalogue, consolidation } = matter
  const { indicators, projects, tasks, wastes } = consolidation
  const areas = codedUnits(catalogue, consolidation)
  const city = areas[0]?.code ?? ''
  const ids = wasteCodes(consolidation)
  const meant = new Map<string, string | null>()
  const say = (area: string, indicator: string, component: string, part: string, value: string | null) =>
    meant.set([area, indicator, component, part].join('.'), value)
  for (const { seq, city: figure, units } of indicators) {
    const answers = [
      { area: city, ...figure },
      ...units
        .filter(({ unit }) => unit !== areas[0]?.name)
        .map((one) => ({ area: codeOf(areas, one.unit), ...one })),
    ]
    for (const { area, parts, ...whole } of answers)
      for (const numbers of [{ ...whole, part: null }, ...parts])
        for (const role of ['value', 'numerator', 'denominator'] as const)
          say(area, indicatorCode(seq), role.toUpperCase(), partCode(numbers.part), numbers[role])
  }
  wastes.forEach((waste, at) => {
    for (const one of wasteQuantities) say(city, ids[at] ?? '', quantityCode[one], wholeCode, waste.city[one])
  })
  for (const task of tasks)
    for (const state of taskStates)
      say(city, taskCode(task.code), stateCode[state], wholeCode, String(task.city[state]))
  say(city, projectCode, 'COUNT', wholeCode, String(projects.count))
  say(city, projectCode, 'TOTAL_INVESTMENT', wholeCode, projects.totalInvestment)
  say(city, projectCode, 'COMPLETED_INVESTMENT', wholeCode, projects.completedInvestment)
  return firstDifference(
    Object.fromEntries(meant),
    Object.fromEntries([...meant.keys()].map((key) => [key, read.get(key) ?? null])),
  )
}
