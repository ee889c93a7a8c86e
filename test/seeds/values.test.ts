import { describe, expect, it } from 'vitest'
import { seedCatalogue } from './seed-catalogue.ts'

const { indicators, tasks, plan } = seedCatalogue
const operators: Record<string, string> = { '>': '>', '≥': '>=', '<': '<', '≤': '<=' }
const numberPattern = /^(?:新增)?([><≥≤]?)(\d+(?:\.\d+)?)(.*)$/

/** Reads a printed value again, on its own: the operator, the number and the unit, all as printed. */
function readPrinted(printed: string): { operator: string; value: string; unit: string } | null {
  const match = numberPattern.exec(printed.replace(/ /g, ''))
  if (!match) return null
  const [, operator = '', digits = '', unit = ''] = match
  return { operator, value: digits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), unit }
}

function readParts(printed: string): { part: string; value: string }[] {
  return [...printed.matchAll(/([大中小]型) ?(\d+)%/g)].map(([, part = '', value = '']) => ({ part, value }))
}

const rows = indicators.map((indicator) => [indicator.seq, indicator] as const)

describe('baselines', () => {
  it.each(rows)('no. %i: value and unit say what is printed', (seq, { baseline, unit, parts }) => {
    if (seq === 4) {
      expect(baseline.parts?.map((part) => part.part)).toEqual(parts)
      expect(baseline.parts?.filter((part) => part.value !== null)).toEqual(readParts(baseline.printed))
      expect(baseline.value).toBeNull()
      return
    }
    if (seq === 14) {
      expect(baseline).toMatchObject({ printed: '30%~40%', value: null, range: ['30', '40'], unit: '%' })
      return
    }
    const again = readPrinted(baseline.printed)
    expect(baseline.value).toBe(again?.value ?? null)
    expect(baseline.unit).toBe(again === null ? null : unit)
    if (again !== null && again.unit !== '') expect(again.unit).toBe(baseline.unit)
  })
})

describe('targets', () => {
  it.each(rows)(
    'no. %i: operator, value and unit say what is printed',
    (seq, { target, unit, parts, better }) => {
      if (seq === 4) {
        expect(target.parts).toEqual(readParts(target.printed))
        expect(target.parts?.map((part) => part.part)).toEqual(parts)
        expect(target).toMatchObject({ op: '>=', opInferred: true, value: null, unit: '%' })
        return
      }
      const again = readPrinted(target.printed)
      expect(target.value).toBe(again?.value ?? null)
      if (again === null) {
        expect(['text', 'trend-down', 'trend-up']).toContain(target.op)
        expect(target.opInferred).toBe(false)
        return
      }
      expect(target.unit).toBe(unit)
      if (again.unit !== '') expect(again.unit).toBe(target.unit)
      expect(target.opInferred).toBe(again.operator === '')
      expect(target.op).toBe(operators[again.operator] ?? (better === 'lower' ? '<=' : '>='))
    },
  )

  it('have their exceptions where the document has them', () => {
    const withOperator = (...wanted: string[]) =>
      indicators.filter(({ target }) => wanted.includes(target.op)).map(({ seq }) => seq)
    expect(withOperator('>')).toEqual([22, 33, 38])
    expect(withOperator('trend-down')).toEqual([11])
    expect(withOperator('trend-up')).toEqual([19])
    expect(withOperator('text')).toEqual([34, 41, 45, 46, 52])
    expect(withOperator('<=')).toEqual([2, 3])
    const withoutUnit = indicators
      .filter(({ target }) => /^[>≥]?\d+$/.test(target.printed))
      .map(({ seq }) => seq)
    expect(withoutUnit).toEqual([6, 7, 33])
  })
})

describe('definitions', () => {
  it.each(rows)('no. %i: unit, parts of the ratio and multiplier fit together', (seq, indicator) => {
    const { kind, unit, numerator, denominator, multiplier, aggregation } = indicator
    expect(numerator === null).toBe(kind === 'qualitative')
    if (seq === 11) {
      expect([numerator?.unit, denominator?.unit, unit, multiplier]).toEqual([
        '吨',
        '人·日',
        '公斤/(日·人)',
        '1000',
      ])
    } else if (unit === '%') {
      expect(numerator?.unit).toBe(denominator?.unit)
      expect(multiplier).toBe('100')
    } else if (denominator) {
      expect(unit).toBe(`${numerator?.unit}/${denominator.unit}`)
      expect(multiplier).toBe('1')
    } else {
      expect(unit).toBe(numerator?.unit ?? null)
      expect(multiplier).toBe('1')
    }
    if (aggregation === 'ratio-of-sums') expect(denominator).not.toBeNull()
    if (aggregation === 'sum') expect(denominator).toBeNull()
  })

  it('say where they come from: 8 read, 8 adapted, 46 implied by the name', () => {
    const count = (wanted: string) =>
      indicators.filter(({ definition }) => definition.sourceClass === wanted).length
    expect([count('sourced'), count('adapted'), count('implied')]).toEqual([8, 8, 46])
  })

  it('aggregate as the kinds of indicators ask', () => {
    const count = (wanted: string) => indicators.filter(({ aggregation }) => aggregation === wanted).length
    expect(
      ['ratio-of-sums', 'sum', 'composite', 'single-reporter', 'city-only', 'survey', 'qualitative'].map(
        count,
      ),
    ).toEqual([43, 6, 1, 3, 2, 3, 4])
  })
})

describe('due dates', () => {
  /** The last day of a printed period, by the calendar. */
  function lastDay(printed: string): string | null {
    const match = /^(\d{4})年?(?:(\d{1,2})月)?$/.exec(printed.replace(/ /g, ''))
    if (!match) return null
    return new Date(Date.UTC(Number(match[1]), Number(match[2] ?? 12), 0)).toISOString().slice(0, 10)
  }

  it.each(tasks.map((task) => [task.code, task] as const))(
    '%s ends on the last day of what is printed',
    (_, { due }) => {
      expect(due.by).toBe(lastDay(due.printed))
      expect(due.kind).toBe(due.by === null ? 'continuous' : due.printed.includes('月') ? 'month' : 'year')
    },
  )

  it('lie between the issue of the plan and its end, three of them never ending', () => {
    const days = tasks.flatMap(({ due }) => due.by ?? [])
    expect(days).toHaveLength(54)
    expect(days.every((day) => day > plan.issuedOn && day <= `${plan.targetYear}-12-31`)).toBe(true)
  })
})
