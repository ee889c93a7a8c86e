import { consolidationSchema } from '../../contract/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import { terms } from '../../locale/zh/terms.ts'
import { firstDifference } from './differences.ts'
import type { MachineFile, MachineMatter } from './machine-file.ts'
import { codedUnits } from './unit-codes.ts'

/** Goes up by one in front where a reader of the old form would misread the new one, behind where it would not. */
export const figuresFormat = { format: 'huibiao-figures', formatVersion: '1.0' } as const

/**
 * Everything that is consolidated as one JSON document: what `consolidate` gives, beside the plan and the measures that its
 * numbers are in. Numbers are decimal strings, never rounded.
 */
export function figuresJson({ catalogue, consolidation }: MachineMatter): MachineFile {
  const { plan, indicators } = catalogue
  const document = {
    ...figuresFormat,
    product: terms.product,
    period: consolidation.period,
    plan: { id: plan.id, title: plan.title, documentNumber: plan.documentNumber },
    units: codedUnits(catalogue, consolidation).map(({ code, name }) => ({ code, name })),
    measures: indicators.map(({ seq, unit, numerator, denominator, multiplier }) => ({
      ...{ seq, unit, numerator, denominator, multiplier },
    })),
    consolidation,
  }
  return {
    kind: 'json',
    file: machineWords.file.json(consolidation.period),
    text: `${JSON.stringify(document, null, 1)}\n`,
    rows: consolidation.indicators.length + consolidation.wastes.length + consolidation.tasks.length,
    totals: {},
  }
}

/** Holds a finished document against the figures. @returns the first difference; null: there is none */
export function proveFiguresJson(text: string, { consolidation }: MachineMatter): string | null {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return machineWords.proof.shape
  }
  const { format, formatVersion, consolidation: found } = document as Record<string, unknown>
  const head = firstDifference(figuresFormat, { format, formatVersion })
  if (head !== null) return head
  const parsed = consolidationSchema.safeParse(found)
  if (!parsed.success) return machineWords.proof.shape
  return firstDifference(JSON.parse(JSON.stringify(consolidation)), parsed.data)
}
