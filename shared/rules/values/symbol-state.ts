import type { CellSymbols } from '../../model/cell-symbols.ts'

type SymbolState = keyof CellSymbols

interface Table {
  readonly states: ReadonlyMap<string, SymbolState>
  /** No text beyond this length is a symbol, blanks between all of its characters included. */
  readonly longest: number
}

const tables = new WeakMap<CellSymbols, Table>()

function symbolKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212\u2500\uFE63]/g, '-')
    .toLowerCase()
}

function tableOf(symbols: CellSymbols): Table {
  const known = tables.get(symbols)
  if (known) return known
  const states = new Map<string, SymbolState>()
  for (const [state, texts] of Object.entries(symbols) as [SymbolState, readonly string[]][]) {
    for (const text of texts) states.set(symbolKey(text), state)
  }
  const table = { states, longest: 2 * Math.max(0, ...[...states.keys()].map((key) => key.length)) }
  tables.set(symbols, table)
  return table
}

/** A text that the table puts into two states, or null. */
export function symbolOfTwoStates(symbols: CellSymbols): string | null {
  const seen = new Map<string, SymbolState>()
  for (const [state, texts] of Object.entries(symbols) as [SymbolState, readonly string[]][]) {
    for (const text of texts) {
      const known = seen.get(symbolKey(text))
      if (known !== undefined && known !== state) return text
      seen.set(symbolKey(text), state)
    }
  }
  return null
}

/** The state that the office's table of symbols gives a text; null for any other text. */
export function symbolState(text: string, symbols: CellSymbols): SymbolState | null {
  const { states, longest } = tableOf(symbols)
  return text.length > longest ? null : (states.get(symbolKey(text)) ?? null)
}
