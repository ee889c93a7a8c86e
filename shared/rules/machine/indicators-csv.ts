import type { IndicatorFigure } from '../../contract/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Source } from '../../model/source.ts'
import { numberCell, textCell } from './csv-text.ts'
import { firstDifference } from './differences.ts'
import type { MachineFile, MachineMatter } from './machine-file.ts'
import { type MachineTable, type ReadRow, readTable, tableFile } from './machine-table.ts'
import { codedUnits, codeOf } from './unit-codes.ts'

const labels = machineWords.columns.indicators
type Field = keyof typeof labels

/** city: the city's figure; unit: what a unit answered; each with a row for every class of a composite indicator. */
const levels = { city: machineWords.level.city, unit: machineWords.level.unit }

type Numbers = Pick<IndicatorFigure['city'], 'value' | 'numerator' | 'denominator'>

function sourceCells(source: Source | null, of: 'value' | 'numerator' | 'denominator') {
  return {
    [`${of}File`]: textCell(source?.file),
    [`${of}Sheet`]: textCell(source?.sheet),
    [`${of}Cell`]: textCell(source?.ref),
  } as Record<`${typeof of}File` | `${typeof of}Sheet` | `${typeof of}Cell`, ReturnType<typeof textCell>>
}

function numbersOf({ value, numerator, denominator }: Numbers) {
  return {
    numerator: numberCell(numerator),
    denominator: numberCell(denominator),
    value: numberCell(value),
  }
}

const unsourced = {
  ...sourceCells(null, 'value'),
  ...sourceCells(null, 'numerator'),
  ...sourceCells(null, 'denominator'),
}

function rowsOf(matter: MachineMatter, figure: IndicatorFigure): MachineTable<Field>['rows'] {
  const { catalogue, consolidation } = matter
  const units = codedUnits(catalogue, consolidation)
  const indicator = catalogue.indicators.find(({ seq }) => seq === figure.seq)
  const { city } = figure
  const common = {
    period: textCell(consolidation.period),
    seq: numberCell(figure.seq),
    marker: textCell(terms.marker[figure.marker]),
    name: textCell(figure.name),
    measure: textCell(figure.unit),
    numeratorMeasure: textCell(indicator?.numerator?.unit),
    denominatorMeasure: textCell(indicator?.denominator?.unit),
    baseline: textCell(city.baseline),
    target: textCell(city.target),
  }
  const silent = { reported: null, expected: null, missing: null, contained: null, progress: null }
  const ofCity = {
    ...common,
    ...unsourced,
    level: textCell(levels.city),
    unitCode: textCell(units[0]?.code),
    unit: textCell(units[0]?.name),
    why: textCell(city.reason),
    containedIn: null,
    adjusted: null,
  }
  const coverage = {
    reported: numberCell(city.coverage.reported),
    expected: numberCell(city.coverage.expected),
    missing: textCell(city.coverage.missing.join(machineWords.separator)),
    contained: textCell(city.coverage.contained.join(machineWords.separator)),
    progress: textCell(terms.progress[city.progress]),
  }
  const none = { state: null, text: null, display: null }
  return [
    {
      ...ofCity,
      ...coverage,
      ...numbersOf(city),
      part: null,
      state: null,
      text: textCell(city.text),
      display: textCell(city.display),
    },
    ...city.parts.map((part) => ({
      ...ofCity,
      ...silent,
      ...none,
      ...numbersOf(part),
      part: textCell(part.part),
    })),
    ...figure.units.flatMap((unit) => {
      const ofUnit = {
        ...common,
        ...silent,
        level: textCell(levels.unit),
        unitCode: textCell(codeOf(units, unit.unit)),
        unit: textCell(unit.unit),
        why: textCell(unit.leftOut),
        containedIn: textCell(unit.containedIn),
        display: null,
        adjusted: textCell(
          [unit.source, unit.numeratorSource, unit.denominatorSource]
            .flatMap((source) => (source?.adjustment ? [source.adjustment.why] : []))
            .join(machineWords.separator),
        ),
      }
      return [
        {
          ...ofUnit,
          ...numbersOf(unit),
          ...sourceCells(unit.source, 'value'),
          ...sourceCells(unit.numeratorSource, 'numerator'),
          ...sourceCells(unit.denominatorSource, 'denominator'),
          part: null,
          state: textCell(terms.state[unit.state]),
          text: textCell(unit.text),
        },
        ...unit.parts.map((part) => ({
          ...ofUnit,
          ...unsourced,
          ...numbersOf(part),
          part: textCell(part.part),
          state: null,
          text: null,
        })),
      ]
    }),
  ]
}

/** One row for each indicator and the city, then one for each unit that has to answer or did. */
export function indicatorsCsv(matter: MachineMatter): MachineFile {
  const rows = matter.consolidation.indicators.flatMap((figure) => rowsOf(matter, figure))
  return tableFile<Field>(
    { kind: 'indicators', labels, rows, totalled: [], isCity: () => false },
    matter.consolidation.period,
  )
}

const ofCell = (text: string) => (text === '' ? null : text)
const wellFormed = (text: string | null) => ofCell((text ?? '').toWellFormed())
const numbersRead = (row: ReadRow<Field>) => ({
  value: ofCell(row.value),
  numerator: ofCell(row.numerator),
  denominator: ofCell(row.denominator),
})

/** The figures of one indicator as its rows say them. */
function figureRead(rows: readonly ReadRow<Field>[]) {
  const at = (row: ReadRow<Field>, of: 'value' | 'numerator' | 'denominator') =>
    row[`${of}Cell`] === '' ? null : [row[`${of}File`], row[`${of}Sheet`], row[`${of}Cell`]].join('\n')
  const units: { row: ReadRow<Field>; parts: ReadRow<Field>[] }[] = []
  for (const row of rows.filter(({ level }) => level === levels.unit)) {
    if (row.part === '') units.push({ row, parts: [] })
    else units.at(-1)?.parts.push(row)
  }
  const parts = (all: readonly ReadRow<Field>[]) =>
    all.map((row) => ({ part: row.part, ...numbersRead(row) }))
  const [city, ...classes] = rows.filter(({ level }) => level === levels.city)
  return {
    name: city?.name ?? null,
    city: city && {
      ...numbersRead(city),
      text: ofCell(city.text),
      display: city.display,
      coverage: [city.reported, city.expected, city.missing, city.contained].join('|'),
      progress: city.progress,
      reason: ofCell(city.why),
      parts: parts(classes),
    },
    units: units.map(({ row, parts: own }) => ({
      unit: row.unit,
      state: row.state,
      ...numbersRead(row),
      text: ofCell(row.text),
      leftOut: ofCell(row.why),
      containedIn: ofCell(row.containedIn),
      sources: (['value', 'numerator', 'denominator'] as const).map((of) => at(row, of)),
      parts: parts(own),
    })),
  }
}

/** The same of the consolidated figure. */
function figureMeant({ name, city, units }: IndicatorFigure) {
  const numbers = ({ value, numerator, denominator }: Numbers) => ({ value, numerator, denominator })
  const parts = (all: IndicatorFigure['city']['parts']) =>
    all.map((part) => ({ part: part.part, ...numbers(part) }))
  const { reported, expected, missing, contained } = city.coverage
  const { separator } = machineWords
  const at = (source: Source | null) =>
    source === null
      ? null
      : [source.file, source.sheet, source.ref].map((one) => one.toWellFormed()).join('\n')
  return {
    name: wellFormed(name),
    city: {
      ...numbers(city),
      text: wellFormed(city.text),
      display: city.display.toWellFormed(),
      coverage: [reported, expected, missing.join(separator), contained.join(separator)].join('|'),
      progress: terms.progress[city.progress],
      reason: wellFormed(city.reason),
      parts: parts(city.parts),
    },
    units: units.map((unit) => ({
      unit: unit.unit,
      state: terms.state[unit.state],
      ...numbers(unit),
      text: wellFormed(unit.text),
      leftOut: wellFormed(unit.leftOut),
      containedIn: wellFormed(unit.containedIn),
      sources: [unit.source, unit.numeratorSource, unit.denominatorSource].map(at),
      parts: parts(unit.parts),
    })),
  }
}

/** Holds a finished table against the figures. @returns the first difference; null: there is none */
export function proveIndicatorsCsv(text: string, { consolidation }: MachineMatter): string | null {
  const rows = readTable(labels, text)
  if (rows === null) return machineWords.proof.shape
  const bySeq = Map.groupBy(rows, ({ seq }) => seq)
  return firstDifference(
    Object.fromEntries(consolidation.indicators.map((one) => [one.seq, figureMeant(one)])),
    Object.fromEntries([...bySeq].map(([seq, own]) => [seq, figureRead(own)])),
  )
}
