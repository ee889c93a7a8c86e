import { checkXml } from '../workbook/check-xml.ts'
import { passZipGate } from '../workbook/zip-gate.ts'
import type { DrawnChart, ReportPiece } from './report-order.ts'

/** What a report's file holds. */
export interface FinishedReport {
  readonly pieces: readonly ReportPiece[]
  /** Text of the head and foot of the pages. */
  readonly margins: readonly string[]
  /** Names of the parts of the package. */
  readonly parts: readonly string[]
  /** Where relations lead outside of the file. */
  readonly outside: readonly string[]
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Each entity once: what an entity says is no markup. */
function plain(xml: string): string {
  return xml.replace(/&(?:(\w+)|#(x?)([0-9A-Fa-f]+));/g, (whole, name?: string, hex?: string, digits = '') =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(digits, hex === 'x' ? 16 : 10))
      : (entities[name] ?? whole),
  )
}

const tags = /<(\/?)(w:p|w:tbl|w:tr|w:tc|w:t|w:br|w:tab|c:chart)(?=[\s/>])([^>]*?)(\/?)>([^<]*)/g

/** Paragraphs, rows and charts of a part in their order. */
function readPieces(xml: string, chartOf: (relation: string) => DrawnChart): ReportPiece[] {
  const pieces: ReportPiece[] = []
  let text: string | null = null
  let row: string[] | null = null
  let cell: string[] | null = null
  let chart: DrawnChart | null = null
  for (const [, closing, name, attributes = '', empty, after = ''] of xml.matchAll(tags)) {
    const isEnd = closing === '/' || empty === '/'
    if (name === 'w:t' && closing !== '/' && empty !== '/') text = (text ?? '') + plain(after)
    else if (name === 'w:br') text = `${text ?? ''}\n`
    else if (name === 'w:tab') text = `${text ?? ''}\t`
    else if (name === 'c:chart') chart = chartOf(/r:id="([^"]*)"/.exec(attributes)?.[1] ?? '')
    else if (name === 'w:tr') {
      if (!isEnd) row = []
      else if (row) {
        pieces.push({ kind: 'row', cells: row })
        row = null
      }
    } else if (name === 'w:tc') {
      if (!isEnd) cell = []
      else if (cell) {
        row?.push(cell.join('\n'))
        cell = null
      }
    } else if (name === 'w:p') {
      if (closing !== '/' && empty !== '/') {
        text = ''
        continue
      }
      if (cell) cell.push(text ?? '')
      else if (chart) pieces.push({ kind: 'chart', ...chart })
      else pieces.push({ kind: 'paragraph', text: text ?? '' })
      text = null
      chart = null
    }
  }
  return pieces
}

/** The numbers and texts kept beside a reference to the chart's workbook; null where there is none. */
function cached(xml: string): (string | null)[] {
  const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0)
  const points = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)].map((match) => [
      Number(match[1]),
      plain(match[2] ?? ''),
    ]),
  )
  return Array.from({ length: count }, (_, at) => points.get(at) ?? null)
}

function readChart(xml: string): DrawnChart {
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one)
  const inside = (whole: string, tag: string) =>
    cached(new RegExp(`<c:${tag}>.*?</c:${tag}>`, 's').exec(whole)?.[0] ?? '')
  return {
    categories: inside(series[0] ?? '', 'cat').map((one) => one ?? ''),
    series: series.map((one) => ({
      name: inside(one, 'tx')[0] ?? '',
      values: inside(one, 'val').map((value) => (value === null ? null : Number(value))),
    })),
  }
}

/**
 * Reads a report back from its bytes, without the library that wrote it.
 *
 * @throws AppError file-damaged, file-dangerous where the package, or a part of it, is not sound
 */
export function readReport(bytes: Uint8Array): FinishedReport {
  const parts = passZipGate(bytes)
  const decoder = new TextDecoder()
  const textOf = (name: string) => decoder.decode(parts.get(name) ?? new Uint8Array())
  for (const [name, content] of parts) if (/\.(xml|rels)$/.test(name)) checkXml(content, name)
  const relations = [...parts.keys()].filter((name) => name.endsWith('.rels')).map(textOf)
  const targets = new Map(
    [
      ...textOf('word/_rels/document.xml.rels').matchAll(/<Relationship Id="([^"]*)"[^>]*Target="([^"]*)"/g),
    ].map((match) => [match[1] ?? '', `word/${match[2] ?? ''}`]),
  )
  const chartOf = (relation: string) => readChart(textOf(targets.get(relation) ?? ''))
  return {
    pieces: readPieces(textOf('word/document.xml'), chartOf),
    margins: [...parts.keys()]
      .filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name))
      .flatMap((name) => readPieces(textOf(name), chartOf))
      .flatMap((piece) => (piece.kind === 'paragraph' ? [piece.text] : [])),
    parts: [...parts.keys()],
    outside: relations.flatMap((xml) =>
      [...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([one]) => one),
    ),
  }
}
