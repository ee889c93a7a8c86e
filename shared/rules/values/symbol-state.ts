import type { CellSymbols } from '../../model/cell-symbols.ts'

type SymbolState = keyof CellSymbols

const longest = 24
const tables = new WeakMap<CellSymbols, ReadonlyMap<string, SymbolState>>()

function symbolKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212\u2500\uFE63]/g, '-')
    .toLowerCase()
}

function tableOf(symbols: CellSymbols): ReadonlyMap<string, SymbolState> {
  const known = tables.get(symbols)
  if (known) return known
  const table = new Map<string, SymbolState>()
  for (const [state, texts] of Object.entries(symbols) as [SymbolState, readonly string[]][]) {
    for (const text of texts) table.set(symbolKey(text), state)
  }
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
  if (text.length > longest) return null
  return tableOf(symbols).get(symbolKey(text)) ?? null
}
