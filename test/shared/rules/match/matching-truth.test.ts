import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { NameKind } from '../../../../shared/rules/match/known-aliases.ts'
import { matchNames } from '../../../../shared/rules/match/match-names.ts'

const folder = new URL('../../../../../shared/samples/matching/', import.meta.url)
const hasSamples = existsSync(folder)

interface Pair {
  readonly name: string
  /** What it means; null for a trap: another thing, which nothing may decide. */
  readonly truth: string | null
}

interface Trial {
  readonly says: string
  readonly kind: NameKind
  readonly list: readonly string[]
  readonly pairs: readonly Pair[]
}

function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(file, folder), 'utf8').replace(/^\uFEFF/, '')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

function distinct(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => name || []))]
}

function indicatorTrials(): Trial[] {
  const rows = rowsOf('fuzzy_indicator_headers.csv').filter((row) => row.short_name)
  const trial = (says: string, entry: (row: Record<string, string>) => string): Trial => ({
    says,
    kind: 'indicator',
    list: distinct(rows.map(entry)),
    pairs: rows.map((row) => ({ name: row.header_path_in_workbook ?? '', truth: entry(row) })),
  })
  return [
    trial('headers to short names', (row) => row.short_name ?? ''),
    trial('headers to short names with units', (row) =>
      row.unit ? `${row.short_name}（${row.unit}）` : (row.short_name ?? ''),
    ),
  ]
}

function regionTrials(): Trial[] {
  const rows = rowsOf('fuzzy_region_names.csv')
  const isTrue = (row: Record<string, string>) => row.canonical_name && !row.relation?.startsWith('split')
  const list = distinct(rows.filter(isTrue).map((row) => row.canonical_name))
  // A trap, or a row without a known answer, that is letter by letter the name of a place in the list says nothing here.
  const asked = rows.filter((row) => isTrue(row) || !list.includes((row.as_written ?? '').trim()))
  const place = (row: Record<string, string>) =>
    `${row.province}${row.prefecture === '直辖' ? '' : row.prefecture}`
  const placed = (row: Record<string, string>, name = '') =>
    name.startsWith(row.province ?? '') || (row.prefecture && name.startsWith(row.prefecture))
      ? name
      : place(row) + name
  const resolved = asked.filter((row) => !row.relation?.includes('unresolved'))
  return [
    {
      says: 'regions as written',
      kind: 'unit',
      list,
      pairs: resolved.map((row) => ({
        name: row.as_written ?? '',
        truth: isTrue(row) ? (row.canonical_name ?? null) : null,
      })),
    },
    {
      says: 'regions with their province and prefecture',
      kind: 'unit',
      list: distinct(resolved.filter(isTrue).map((row) => place(row) + row.canonical_name)),
      pairs: resolved.map((row) => ({
        name: placed(row, row.as_written),
        truth: isTrue(row) ? place(row) + row.canonical_name : null,
      })),
    },
  ]
}

function provinceTrials(): Trial[] {
  const rows = rowsOf('fuzzy_province_labels.csv')
  return [
    {
      says: 'provinces as printed',
      kind: 'unit',
      list: [...distinct(rows.map((row) => row.canonical)), '新疆'],
      pairs: rows.map((row) => ({ name: row.label_as_printed ?? '', truth: row.canonical ?? null })),
    },
    {
      says: 'the corps, where only the region is listed',
      kind: 'unit',
      list: ['新疆维吾尔自治区', '云南省'],
      pairs: rows
        .filter((row) => row.note || row.canonical === '云南')
        .map((row) => ({ name: row.label_as_printed ?? '', truth: row.note ? null : '云南省' })),
    },
  ]
}

function organisationTrials(): Trial[] {
  const rows = rowsOf('fuzzy_org_pairs.csv')
  return [
    {
      says: 'organisations',
      kind: 'organisation',
      list: distinct(rows.map((row) => row.name_b)),
      pairs: rows.map((row) => ({
        name: row.name_a ?? '',
        truth: row.same_organisation === '1' ? (row.name_b ?? null) : null,
      })),
    },
  ]
}

function measure({ kind, list, pairs }: Trial) {
  const matches = matchNames(
    kind,
    list,
    pairs.map(({ name }) => name),
  )
  const answered = pairs.map((pair, at) => ({ ...pair, match: matches[at] }))
  const meant = answered.filter(({ truth }) => truth !== null)
  const share = (part: number) => part / meant.length
  return {
    wrong: answered
      .filter(({ truth, match }) => match?.decision !== null && match?.decision !== truth)
      .map(({ name, match }) => `${name} → ${match?.decision}`),
    decided: share(meant.filter(({ truth, match }) => match?.decision === truth).length),
    amongThree: share(
      meant.filter(({ truth, match }) => match?.suggestions.slice(0, 3).some(({ name }) => name === truth))
        .length,
    ),
  }
}

const trials = hasSamples
  ? [...indicatorTrials(), ...regionTrials(), ...provinceTrials(), ...organisationTrials()]
  : []

describe.skipIf(!hasSamples)('the matching truth of ../shared/samples (skipped where it is missing)', () => {
  it.each(trials)('$says: none wrong, 60% decided, 90% among three', (trial) => {
    const figures = measure(trial)
    expect(figures.wrong).toEqual([])
    expect(figures.decided).toBeGreaterThanOrEqual(0.6)
    expect(figures.amongThree).toBeGreaterThanOrEqual(0.9)
  })

  it('asks about every kind of name', () => {
    expect(trials.length).toBe(7)
    for (const { pairs } of trials) expect(pairs.length).toBeGreaterThan(5)
  })
})
