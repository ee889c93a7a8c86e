import { IconCircleCheckFilled, IconSquareXFilled } from '@tabler/icons-react'
import type { CellAccount, RowAccount } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { Mark } from '../../components/marks/mark.tsx'

const words = screens.import
const buckets = ['used', 'header', 'title', 'note', 'subtotal', 'blank', 'skipped'] as const

function AddsUp({ total, parts }: { total: number; parts: readonly number[] }) {
  const isRight = parts.reduce((sum, part) => sum + part, 0) === total
  return isRight ? (
    <Mark tone="pass" shape={<IconCircleCheckFilled size={16} aria-hidden />} word={words.addsUp} />
  ) : (
    <Mark tone="fail" shape={<IconSquareXFilled size={16} aria-hidden />} word={words.addsUpNot} />
  )
}

/** Every row and every non-empty cell in exactly one bucket, and the sum recomputed here. */
export function AccountTable({ rows, cells }: { rows: RowAccount; cells: CellAccount }) {
  return (
    <table className="table is-small account">
      <thead>
        <tr>
          <th scope="col">{words.account}</th>
          <th scope="col" className="number">
            {words.bucket.total}
          </th>
          {buckets.map((bucket) => (
            <th scope="col" key={bucket} className="number">
              {words.bucket[bucket]}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{words.addsUp}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.rows}</th>
          <td className="number">{rows.total}</td>
          {buckets.map((bucket) => (
            <td key={bucket} className="number">
              {rows[bucket]}
            </td>
          ))}
          <td>
            <AddsUp total={rows.total} parts={buckets.map((bucket) => rows[bucket])} />
          </td>
        </tr>
        <tr>
          <th scope="row">{words.cells}</th>
          <td className="number">{cells.nonEmpty}</td>
          {buckets.map((bucket) => (
            <td key={bucket} className="number">
              {bucket === 'blank' ? screens.common.none : cells[bucket]}
            </td>
          ))}
          <td>
            <AddsUp
              total={cells.nonEmpty}
              parts={buckets.map((bucket) => (bucket === 'blank' ? 0 : cells[bucket]))}
            />
          </td>
        </tr>
      </tbody>
    </table>
  )
}
