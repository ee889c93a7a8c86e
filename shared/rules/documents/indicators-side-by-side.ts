import type { Consolidation, IndicatorFigure, UnitFigure } from '../../contract/figures.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, Indicator } from '../../model/catalogue.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import { roundForPrint } from '../figures/round-for-print.ts'
import { cityName } from '../lists/frame-list.ts'
import { printNumber, printText } from '../lists/print-field.ts'
import { indicatorCells } from '../lists/print-unit-targets.ts'
import { printRow } from '../lists/printed-row.ts'
import { cellText } from '../lists/printed-text.ts'
import { columnOf, signatureLine } from './text-table.ts'

const words = documentWords.sideBySide
type Settings = Catalogue['plan']['settings']

type Amounts = Pick<UnitFigure, 'value' | 'numerator' | 'denominator'>
type Role = keyof Amounts

/** Texts of more characters stand in the lists: a column of a unit is narrow. */
const longestText = 12

/** What a unit answered, as a number or in words; in brackets what did not enter the city's figure. */
function answerCell(
  figure: UnitFigure,
  amounts: Amounts | undefined,
  role: Role,
  isWhole: boolean,
): PrintedCell | null {
  const number = amounts?.[role] ?? null
  if (number !== null) {
    const cell = printNumber(number)
    return figure.leftOut === null ? cell : printText(words.bracketed(cellText(cell)))
  }
  if (role !== 'value' || !isWhole) return null
  if (figure.state === 'not-applicable') return printText(listWords.notApplicable)
  if (figure.text === null) return null
  return printText([...figure.text].length > longestText ? words.words : figure.text)
}

function rowsOf(
  indicator: Indicator,
  figure: IndicatorFigure,
  { rounding, rateDecimals }: Settings,
): PrintedRow[] {
  const { level1, level2, seq } = indicatorCells(indicator)
  const name = printText(indicator.printedName)
  const classes: readonly (string | null)[] =
    figure.city.parts.length === 0 ? [null] : figure.city.parts.map(({ part }) => part)
  const roles: readonly Role[] =
    indicator.numerator && indicator.denominator ? ['numerator', 'denominator', 'value'] : ['value']
  const measureOf = (role: Role) => (role === 'value' ? indicator.unit : indicator[role]?.unit)
  const labelOf = (role: Role) => {
    if (role === 'value') return words.value
    return words[role](indicator[role]?.name ?? '')
  }
  return classes.flatMap((part) =>
    roles.map((role): PrintedRow => {
      const amountsOf = (one: Amounts & { readonly parts: IndicatorFigure['city']['parts'] }) =>
        part === null ? one : one.parts.find((own) => own.part === part)
      const city = amountsOf(figure.city)?.[role] ?? null
      const shown =
        role === 'value' && part === null ? /^-?\d+(?:\.\d+)?/.exec(figure.city.display)?.[0] : undefined
      const whole =
        shown ??
        (city === null
          ? null
          : role === 'value' && part !== null
            ? roundForPrint(city, rateDecimals, rounding)
            : city)
      const units = figure.units.map((unit) => [
        unit.unit,
        answerCell(unit, amountsOf(unit), role, part === null),
      ])
      return printRow('entry', {
        seq,
        level1,
        level2,
        name,
        what: printText(part === null ? labelOf(role) : words.part(labelOf(role), part)),
        measure: printText(measureOf(role) ?? null),
        ...Object.fromEntries(units),
        city: city === null || whole === null ? null : printNumber(whole, whole.split('.')[1]?.length ?? 0),
      })
    }),
  )
}

/** 过录表 of the indicators: every unit's numbers beside each other, and what the city made of them. */
export function indicatorsSideBySide(catalogue: Catalogue, consolidation: Consolidation): PrintedTable {
  const { period } = consolidation
  const rows = catalogue.indicators.flatMap((indicator) => {
    const figure = consolidation.indicators.find(({ seq }) => seq === indicator.seq)
    return figure ? rowsOf(indicator, figure, catalogue.plan.settings) : []
  })
  const name = cityName(catalogue)
  return {
    sheetName: words.sheet,
    title: documentWords.title(name, words.title, period),
    formNumber: null,
    line: [listWords.consolidator(name), listWords.period(period), listWords.measureInTable],
    paper: 'A3',
    columns: [
      columnOf('seq', [documentWords.seq, 4, { align: 'center', role: 'heading' }]),
      columnOf('name', [words.name, 20, { role: 'heading' }]),
      columnOf('what', [words.what, 18, { role: 'key' }]),
      columnOf('measure', [words.measure, 7, { align: 'center' }]),
      ...consolidation.units.map((unit) => columnOf(unit.name, [unit.name, 9, { align: 'right' }])),
      columnOf('city', [words.city, 11, { align: 'right' }]),
    ],
    rows,
    notes: listWords.notes([words.note, words.leftOutNote]),
    signatures: signatureLine,
  }
}
