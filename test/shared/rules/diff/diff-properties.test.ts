import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CellChange,
  cellChanges,
  type ListDifference,
  type VersionDifference,
} from '../../../../shared/contract/versions.ts'
import type { VersionState } from '../../../../shared/rules/diff/diff-versions.ts'
import { decimalText, exact } from '../../../../shared/rules/exact.ts'
import { type Cell, converted, type Lists, ratio, row, target } from '../../../fixtures/returns-builder.ts'
import { diffOf, reordered, stateOf } from '../../../fixtures/versions-builder.ts'

const plain = fc.integer({ min: 0, max: 10 ** 6 }).map((steps) => decimalText(exact(steps).div(100)))
/** What people put where a number belongs: mostly numbers, in either unit, then everything else. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: plain },
  { weight: 2, arbitrary: fc.constantFrom('', '/', '约五', '0') },
  {
    weight: 2,
    arbitrary: fc.nat(500).map((wan) => converted(String(wan), '万吨', '吨', '10000', `${wan}0000`)),
  },
)
const words = fc.constantFrom('', '甲公司', '乙公司', '丙公司')
const name = fc.constantFrom('焚烧厂', '填埋场', '固废中心', '固废中心一期', '餐厨项目')
const maybeId = fc.constantFrom('', '', 'r1', 'r2', 'r3')

const project = fc
  .record({ name, owner: words, years: fc.constantFrom('', '2022', '2023-2024'), amount: cell, id: maybeId })
  .map(({ name, owner, years, amount, id }) =>
    row(name, { name, owner, years, totalInvestment: amount, ...(id === '' ? {} : { rowId: id }) }, name),
  )
const waste = fc
  .record({ key: fc.constantFrom('粉煤灰', '炉渣', 'SW99 渣土'), generated: cell, stored: cell })
  .map(({ key, generated, stored }) => row(key, { name: key, generated, stored }, key))
const task = fc
  .record({
    code: fc.constantFrom('A-1', 'A-2', 'B-1'),
    status: fc.constantFrom('', '已完成', '未开展', '/'),
  })
  .map(({ code, status }) => row(code, { title: `任务${code}`, status }, `任务${code}`))
const indicators = fc
  .tuple(cell, cell, cell, cell)
  .map(([numerator, denominator, value, count]) => [
    ratio(15, numerator, denominator, value),
    ratio(4, denominator, numerator, '', '大型'),
    target(47, { value: count }),
  ])

const own: fc.Arbitrary<Lists[string]> = fc.record(
  {
    targets: indicators,
    wastes: fc.array(waste, { maxLength: 5 }),
    tasks: fc.uniqueArray(task, { maxLength: 3, selector: ({ key }) => key }),
    projects: fc.array(project, { maxLength: 6 }),
  },
  { requiredKeys: [] },
)
const others: Lists = {
  guanyun: {
    targets: [ratio(15, '10', '40', '25'), target(47, { value: '3' })],
    wastes: [row('粉煤灰', { name: '粉煤灰', generated: '7', stored: '1' }, '粉煤灰')],
    projects: [row('别县项目', { name: '别县项目', totalInvestment: '11' }, '别县项目')],
  },
}
const states = fc
  .tuple(own, own)
  .map(([one, other]) => [stateOf(1, one, others), stateOf(2, other, others)] as const)
const runs = { numRuns: 40 }

const eachList = (difference: VersionDifference, check: (list: ListDifference) => void) =>
  difference.lists.forEach(check)

/** Cells with something in them, of one list of one version. */
function filledCells(state: VersionState, list: string): number {
  const rows = state.tables.find((table) => table.list === list)?.records ?? []
  return rows.flatMap((one) => Object.values(one.fields)).filter((field) => field.state !== 'blank').length
}

const sum = (counts: ListDifference['counts'], changes: readonly CellChange[]) =>
  changes.reduce((all, change) => all + counts[change], 0)
const inBoth = ['unchanged', 'rewritten', 'changed', 'reworded', 'state-changed', 'renumbered'] as const

/** A difference as it reads from the other side. */
function mirrored(difference: VersionDifference): unknown {
  const swap = { added: 'removed', removed: 'added', filled: 'cleared', cleared: 'filled' } as const
  const other = (change: string) => swap[change as keyof typeof swap] ?? change
  const minus = (value: string | null) => (value === null ? null : exact(value).neg().toFixed())
  return withoutOrder({
    ...difference,
    from: difference.to,
    to: difference.from,
    lists: difference.lists.map((list) => ({
      ...list,
      fromVersion: list.toVersion,
      toVersion: list.fromVersion,
      counts: Object.fromEntries(cellChanges.map((change) => [other(change), list.counts[change]])),
      rowCounts: { ...list.rowCounts, added: list.rowCounts.removed, removed: list.rowCounts.added },
      rows: list.rows.map((one) => ({
        ...one,
        change: other(one.change),
        before: one.after,
        after: one.before,
        cells: one.cells.map((its) => ({
          ...its,
          change: other(its.change),
          before: its.after,
          after: its.before,
          difference: minus(its.difference),
        })),
      })),
    })),
    figures: difference.figures.map((figure) => ({
      ...figure,
      before: figure.after,
      after: figure.before,
      beforeDisplay: figure.afterDisplay,
      afterDisplay: figure.beforeDisplay,
      difference: minus(figure.difference),
      contributions: figure.contributions.map((one) => ({
        ...one,
        before: one.after,
        after: one.before,
        beforeSource: one.afterSource,
        afterSource: one.beforeSource,
        difference: minus(one.difference),
      })),
    })),
  } as unknown as VersionDifference)
}

/** What a mirror does not keep: the order of the rows, whom a question is asked about, a share of another amount, names. */
function withoutOrder(difference: VersionDifference): unknown {
  const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort()
  return {
    from: difference.from,
    to: difference.to,
    lists: difference.lists.map(({ rows, asked: _asked, unlisted: _unlisted, ...list }) => ({
      ...list,
      rows: sorted(
        rows.map(({ key: _key, cells, ...one }) => ({
          ...one,
          cells: cells.map(({ relative: _relative, ...its }) => its),
        })),
      ),
    })),
    figures: sorted(
      difference.figures.map(
        ({ relative: _relative, name: _name, unit: _unit, contributions, ...figure }) => ({
          ...figure,
          contributions: sorted(contributions.map(({ label: _label, ...one }) => one)),
        }),
      ),
    ),
  }
}

describe('the difference of two versions', () => {
  it('of one version with itself is that nothing changed', () => {
    fc.assert(
      fc.property(own, (lists) => {
        const difference = diffOf(stateOf(1, lists, others), stateOf(2, lists, others))
        eachList(difference, ({ counts, rowCounts, rows, list }) => {
          expect(sum(counts, cellChanges)).toBe(sum(counts, ['unchanged', 'still-missing']))
          expect(rowCounts).toMatchObject({ added: 0, removed: 0, moved: 0, renamed: 0 })
          expect(rows.flatMap((one) => one.cells).every((one) => one.change === 'still-missing')).toBe(true)
          expect(list).toBeDefined()
        })
        expect(difference.figures).toEqual([])
        const { fixed, new: come, uncheckable, checkable } = difference.rules
        expect([fixed, come, uncheckable, checkable].flat()).toEqual([])
      }),
      runs,
    )
  })

  it('is the mirror of the difference the other way round', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        expect(mirrored(diffOf(one, other))).toEqual(withoutOrder(diffOf(other, one)))
      }),
      runs,
    )
  })

  it('of rows in another order is that rows moved, and nothing else', () => {
    fc.assert(
      fc.property(own, fc.infiniteStream(fc.nat()), (lists, noise) => {
        const shuffle = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, rank: noise.next().value ?? 0 }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ item }) => item)
        const difference = diffOf(stateOf(1, lists), reordered(stateOf(2, lists), shuffle))
        eachList(difference, ({ counts, rowCounts }) => {
          expect(sum(counts, cellChanges)).toBe(sum(counts, ['unchanged', 'still-missing']))
          expect(rowCounts).toMatchObject({ added: 0, removed: 0, renamed: 0 })
          // One row can always stay where it is.
          expect(rowCounts.moved).toBeLessThanOrEqual(Math.max(0, rowCounts.kept - 1))
        })
      }),
      runs,
    )
  })

  it('counts every cell of either version exactly once', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        eachList(diffOf(one, other), ({ list, counts }) => {
          expect(sum(counts, [...inBoth, 'cleared', 'removed'])).toBe(filledCells(one, list))
          expect(sum(counts, [...inBoth, 'filled', 'added'])).toBe(filledCells(other, list))
        })
      }),
      runs,
    )
  })

  it('names each cell that differs once, in the class it is counted in', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        eachList(diffOf(one, other), ({ counts, rows }) => {
          const cells = rows.flatMap((its) => its.cells)
          for (const change of cellChanges.filter((its) => its !== 'unchanged' && its !== 'renumbered'))
            expect(cells.filter((its) => its.change === change)).toHaveLength(counts[change])
          const refs = cells
            .flatMap(({ before, after }) => [before, after])
            .flatMap((side) => side?.source ?? [])
          const ids = refs.map(({ submission, sheet, ref }) => `${submission} ${sheet} ${ref}`)
          expect(new Set(ids).size).toBe(ids.length)
        })
      }),
      runs,
    )
  })

  it('gives each row its share of a sum’s difference, and they add up', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        for (const figure of diffOf(one, other).figures.filter((its) => its.additive)) {
          const rows = figure.contributions.reduce((all, its) => all.add(its.difference), exact(0))
          expect(rows.toFixed()).toBe(
            exact(figure.after ?? '0')
              .sub(figure.before ?? '0')
              .toFixed(),
          )
        }
      }),
      runs,
    )
  })

  it('marks a cell as of effect only where a figure changes', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        const difference = diffOf(one, other)
        const affecting = difference.lists.flatMap((list) => list.rows).filter((its) => its.affects)
        expect(affecting.length > 0).toBe(difference.figures.length > 0)
      }),
      runs,
    )
  })
})
