import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { indexCatalogue } from '../catalogue-index.ts'
import { conditionOn, expressionOf } from '../checks/row-condition.ts'
import { indexReturns } from '../index-returns.ts'
import { formOf } from '../lists/form-columns.ts'
import { printField, printText } from '../lists/print-field.ts'
import { type FormBody, formLine } from './form-body.ts'
import { formRowId, newRowId, readFormRowId } from './form-mark.ts'
import { contentOf, openColumns } from './open-columns.ts'

/** Rows for projects that are new. */
const furtherProjects = 10
/** What a project is stays from year to year; its figures and its state are reported anew. */
const carried = [
  'name',
  'owner',
  'location',
  'content',
  'nature',
  'years',
  'totalInvestment',
  'approval',
  'lead',
]

/** Those of last year's projects that this year's list has to have still, by the rule that checks it; all without that rule. */
function carriedOver(
  catalogue: Catalogue,
  unit: ReportingUnit,
  before: readonly ReceivedRecord[],
): ReceivedRecord[] {
  const rule = catalogue.checkRules.find(
    (one) => one.enabled && one.list === 'projects' && one.evaluation === 'still-listed',
  )
  const where = typeof rule?.parameters.where === 'string' ? rule.parameters.where : null
  if (where === null) return [...before]
  const condition = expressionOf(where, formOf(catalogue, 'projects'))
  const none = indexReturns({ period: '', lists: [] })
  const around = { unit: unit.id, index: indexCatalogue(catalogue), returns: none, before: none }
  return before.filter((record) => conditionOn(condition, { record, ...around }) !== false)
}

/** The id that a project had in last year's form, else one made of its name. */
function idOf(record: ReceivedRecord): string {
  const kept = record.fields.rowId?.value ?? ''
  return readFormRowId(kept)?.list === 'projects' ? kept : formRowId('projects', record.label)
}

/**
 * 项目清单 to be filled in: last year's projects that are not finished, with their ids, and rows for new ones.
 * @param before rows of the unit's list of the year before
 */
export function blankProjects(
  catalogue: Catalogue,
  period: string,
  unit: ReportingUnit,
  before: readonly ReceivedRecord[],
): FormBody {
  const { fields } = formOf(catalogue, 'projects')
  const open = Object.fromEntries(fields.map((field) => [field.field, contentOf(field)]))
  const old = carriedOver(catalogue, unit, before)
  const ids = old.map(idOf)
  return {
    list: 'projects',
    columns: openColumns(catalogue, 'projects', period, Object.keys(open)),
    lines: [
      ...old.map((record, index) => {
        const cells = carried.map((field) => {
          const cell = printField(record.fields[field])
          if (cell === null) return [field, null] as const
          const { isAdjusted: _, ...plain } = cell
          return [field, plain] as const
        })
        const id = ids[index] ?? ''
        // Two projects of one id would be taken for one: both are as new then.
        const isOwn = ids.indexOf(id) === ids.lastIndexOf(id)
        return formLine({
          id: isOwn ? id : newRowId('projects', period, furtherProjects + index + 1),
          key: null,
          cells: {
            ...Object.fromEntries(cells),
            seq: printText(String(index + 1)),
            name: printText(record.label),
          },
          open,
        })
      }),
      ...Array.from({ length: furtherProjects }, (_, index) =>
        formLine({ id: newRowId('projects', period, index + 1), key: null, cells: {}, open }),
      ),
    ],
  }
}
