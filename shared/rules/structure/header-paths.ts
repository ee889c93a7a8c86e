import { isMeasure, normaliseMeasure } from '../measure.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import { parseHeaderText } from '../recognise/header-text.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import { isColumnNumberRow, profileRow } from './row-profile.ts'
import type { LocatedTable } from './split-tables.ts'
import type { VisibleGrid } from './visible-grid.ts'

export interface HeaderPath {
  /** The heading's words from the top down. */
  readonly segments: readonly string[]
  /** The unit that the heading states. */
  readonly unit: string | null
}

/** A heading as one line: line breaks out, no blanks inside Chinese words. */
export function headingText(text: string): string {
  return cleanText(text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\s+/g, ' '))
}

const widestSpan = 64

/** Text of a header cell, of the merged area over it, or of the heading to the left that spans it without a merge. */
function spannedText(grid: VisibleGrid, table: LocatedTable, at: number, column: number): string {
  const row = table.headerRows[at] ?? 0
  const own = grid.cell(row, column)
  if (own) return shownText(own)
  const merge = grid.merge(row, column)
  if (merge) return shownText(grid.cell(merge.top, merge.left))
  if (at === table.headerRows.length - 1) return ''
  const below = (under: number) => table.headerRows.slice(at + 1).some((lower) => grid.cell(lower, under))
  if (!below(column)) return ''
  const farthest = Math.max(table.area.left, column - widestSpan)
  for (let left = column - 1; left > farthest; left--) {
    const cell = grid.cell(row, left)
    if (cell) return below(left) && !closes(grid, table, at, left, column) ? shownText(cell) : ''
    if (grid.merge(row, left)) {
      const over = grid.merge(row, left)
      const text = over ? shownText(grid.cell(over.top, over.left)) : ''
      return over &&
        over.bottom === row &&
        over.left > table.area.left &&
        below(left) &&
        over.right === over.left
        ? text
        : ''
    }
  }
  return ''
}

/** True where a heading further up ends between two columns: what spans the left one does not reach the right one. */
function closes(grid: VisibleGrid, table: LocatedTable, at: number, left: number, right: number): boolean {
  for (const row of table.headerRows.slice(0, at))
    for (let column = left + 1; column <= right; column++) {
      const merge = grid.merge(row, column)
      if (grid.cell(row, column) && (!merge || merge.left === column)) return true
    }
  return false
}

const joiners: readonly RegExp[] = [/^(.{2,}?)\s*[-—–_/]\s*(.+)$/su, /^(\S{2,})[ \u3000]+(\S.*)$/su]

/**
 * A flat heading that joins two levels (市区 机构, 离婚-男) taken apart, where the same beginnings come with the same
 * ends again and again, or a beginning comes with a word for a total.
 */
function unflatten(headings: readonly string[]): (readonly string[])[] | null {
  for (const joiner of joiners) {
    const parts = headings.map(
      (heading) =>
        joiner
          .exec(heading)
          ?.slice(1)
          .map((part) => part.trim()) ?? null,
    )
    const heads = new Map<string, number>()
    const tails = new Map<string, number>()
    for (const part of parts) {
      if (!part?.[0] || !part[1]) continue
      heads.set(part[0], (heads.get(part[0]) ?? 0) + 1)
      tails.set(normaliseName(part[1]), (tails.get(normaliseName(part[1])) ?? 0) + 1)
    }
    const joined = [...heads.values()].filter((count) => count >= 2).length
    if (
      joined < 2 &&
      !(joined === 1 && heads.size === 1 && headings.length - 2 <= (heads.values().next().value ?? 0))
    )
      continue
    return headings.map((heading, at) => {
      const part = parts[at]
      if (!part?.[0] || !part[1] || (heads.get(part[0]) ?? 0) < 2) return [heading]
      return [part[0], part[1]]
    })
  }
  return null
}

/** The heading over each column, joined from all header rows. */
export function headerPaths(
  grid: VisibleGrid,
  table: LocatedTable,
  columns: readonly number[],
): Map<number, HeaderPath> {
  const lines = table.headerRows.map((row) => profileRow(grid, row, table.area))
  const named = lines.map((line) => !isColumnNumberRow(line))
  const measures = lines.map(
    (line) => line.cells.length >= 2 && line.cells.every((cell) => isMeasure(normaliseName(shownText(cell)))),
  )
  const paths = new Map<number, { segments: string[]; unit: string | null }>()
  for (const column of columns) {
    const segments: string[] = []
    let unit: string | null = null
    table.headerRows.forEach((_, at) => {
      if (!named[at]) return
      const text = headingText(spannedText(grid, table, at, column))
      if (text === '' || text === segments.at(-1)) return
      const inside = /^\((.*)\)$/.exec(normaliseName(text))?.[1] ?? (measures[at] ? normaliseName(text) : '')
      if (segments.length > 0 && isMeasure(inside)) unit = normaliseMeasure(inside)
      else segments.push(text)
    })
    unit ??= segments.map(parseHeaderText).findLast((part) => part.unit !== null)?.unit ?? null
    unit ??= bracketUnit(segments)
    paths.set(column, { segments, unit })
  }
  const [line, ...more] = table.headerRows.filter((_, at) => named[at])
  const flat = line !== undefined && more.length === 0
  const split = flat
    ? unflatten(columns.map((column) => shownText(grid.cell(line, column)).replace(/[\r\n]+/g, '')))
    : null
  columns.forEach((column, at) => {
    const path = paths.get(column)
    const parts = split?.[at]
    if (path && parts && parts.length > 1) path.segments = parts.map(headingText)
  })
  return paths
}

/** A unit that is none of the known ones but says so: 性别比（女=100）, 户规模（人/户）. */
function bracketUnit(segments: readonly string[]): string | null {
  for (const segment of [...segments].reverse()) {
    const inside = /\(([^()]*[/%‰][^()]*)\)/.exec(normaliseName(segment))?.[1]
    if (inside !== undefined && inside.length <= 12) return inside
  }
  return null
}
