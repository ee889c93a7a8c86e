import type { FilledTemplate } from '../../../shared/contract/templates.ts'
import { AppError } from '../../../shared/errors.ts'
import { templateWords } from '../../../shared/locale/zh/templates.ts'
import type { PrintedList } from '../../../shared/model/printed-list.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { controlTotals } from '../../../shared/rules/lists/control-totals.ts'
import { planFilling } from '../../../shared/rules/templates/plan-filling.ts'
import { readTemplateName } from '../../../shared/rules/templates/template-names.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { fillPackage } from './fill-package.ts'
import { formulasOf } from './formulas-of-template.ts'
import { openTemplate, type Template } from './open-template.ts'
import { proveFilled } from './prove-filled.ts'

export interface FillOrder {
  readonly list: PrintedList
  /** Name of the city. */
  readonly city: string
  readonly template: { readonly name: string; readonly bytes: Uint8Array }
}

export interface FilledFile extends Omit<FilledTemplate, 'file'> {
  readonly bytes: Uint8Array
}

const { prefix, facts, wrong } = templateWords
const ours: readonly string[] = [prefix.details, prefix.entries, ...Object.values(facts)]
const isOurs = (name: string) =>
  ours.includes(name) || name.startsWith(prefix.column) || name.startsWith(prefix.total)

/** @throws AppError template-name-place for a name of the convention that stands for no range of one sheet */
function namesOf({ names }: Template) {
  return names.flatMap(({ name, refersTo }) => {
    const read = readTemplateName(name, refersTo)
    if (!read && isOurs(name)) throw new AppError('template-name-place', { what: wrong.notRange(name) })
    return read && isOurs(name) ? [read] : []
  })
}

async function fill({ list, city, template: file }: FillOrder): Promise<FilledFile> {
  const template = openTemplate(file.bytes)
  const plan = planFilling({ list, city, names: namesOf(template), formulas: formulasOf(template) })
  const filled = fillPackage(file.bytes, template, plan)
  await proveFilled({ bytes: file.bytes, template, plan, file: file.name }, filled)
  return {
    bytes: filled.bytes,
    sha256: sha256(filled.bytes),
    ...{ list: list.list, unit: list.unit },
    rows: list.rows.filter(({ kind }) => kind === 'entry').length,
    totals: controlTotals(list),
    placed: [...plan.placed],
    notPlaced: [...plan.notPlaced],
    adjusted: plan.adjusted.map(({ row, column }) => cellRef(row, column)),
  }
}

/**
 * Fills a list into the office's own template, and proves what came of it.
 * @throws AppError template-…, file-…, proof-failed, each with the template's name
 */
export async function fillTemplate(order: FillOrder): Promise<FilledFile> {
  try {
    return await fill(order)
  } catch (error) {
    if (!(error instanceof AppError) || error.facts.file !== undefined) throw error
    throw new AppError(error.code, { ...error.facts, file: order.template.name }, { cause: error })
  }
}
