import { longSheet, type RawCell, type RawCells } from '../../../shared/model/raw-sheet.ts'

/**
 * The cells of a sheet while it is scanned. A long register has millions, nearly all of them a shared string or a short
 * number: these are kept as a few bytes each and become cells when they are asked for.
 */
export interface ScannedCells extends RawCells {
  /** @param string index of the shared string */
  addString(row: number, column: number, string: number): void
  /** A number that shows as it stands in the sheet's text from `from` to `to`, ten characters at most. */
  addNumber(row: number, column: number, from: number, to: number): void
  add(cell: RawCell): void
  replace(index: number, cell: RawCell): void
}

/** What a cell is kept as; from 1 to 10 a number of so many characters. */
const string = 0
const whole = 255

const firstRoom = 256

/**
 * @param text of the sheet, in which the numbers stand
 * @param strings the workbook's shared strings
 */
export function createScannedCells(text: string, strings: readonly string[]): ScannedCells {
  let rows = new Uint32Array(firstRoom)
  let columns = new Uint16Array(firstRoom)
  let forms = new Uint8Array(firstRoom)
  /** Index of a shared string, of a whole cell, or the place of a number in the text. */
  let places = new Uint32Array(firstRoom)
  const wholes: RawCell[] = []
  let length = 0

  const push = (row: number, column: number, form: number, place: number) => {
    if (length === rows.length) {
      const room = 2 * length
      const [rowsBefore, columnsBefore, formsBefore, placesBefore] = [rows, columns, forms, places]
      rows = new Uint32Array(room)
      rows.set(rowsBefore)
      columns = new Uint16Array(room)
      columns.set(columnsBefore)
      forms = new Uint8Array(room)
      forms.set(formsBefore)
      places = new Uint32Array(room)
      places.set(placesBefore)
    }
    rows[length] = row
    columns[length] = column
    forms[length] = form
    places[length] = place
    length += 1
  }

  const cell = (index: number): RawCell => {
    const form = forms[index] ?? whole
    const place = places[index] ?? 0
    if (form === whole) return wholes[place] as RawCell
    const row = rows[index] ?? 0
    const column = columns[index] ?? 0
    return form === string
      ? { row, column, kind: 'text', content: strings[place] ?? '' }
      : { row, column, kind: 'number', content: text.slice(place, place + form) }
  }

  return {
    get length() {
      return length
    },
    at: (index) => (index < 0 ? cell(length + index) : index < length ? cell(index) : undefined),
    slice: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, at) => cell(from + at)),
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield cell(index)
    },
    addString: (row, column, index) => push(row, column, string, index),
    addNumber: (row, column, from, to) => push(row, column, to - from, from),
    add(own) {
      push(own.row, own.column, whole, wholes.length)
      wholes.push(own)
    },
    replace(index, own) {
      forms[index] = whole
      places[index] = wholes.length
      wholes.push(own)
    },
  }
}

/** The cells once nothing changes any more: those of an ordinary sheet as objects, since they are asked for many times. */
export function settledCells(cells: ScannedCells): RawCells {
  return cells.length > longSheet ? cells : [...cells]
}
