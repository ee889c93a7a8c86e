import { screens } from '../../shared/locale/zh/screens.ts'
import { numberText } from './number-text.ts'
import { AdjustedSign } from './source/adjusted-mark.tsx'

/** A decimal string in a right-aligned cell; its exact form on hover; marked where the city has adjusted a part of it. */
export function NumberCell({ value, isAdjusted = false }: { value: string | null; isAdjusted?: boolean }) {
  if (value === null) return <td className="number muted">{screens.common.none}</td>
  return (
    <td className="number" title={value}>
      {numberText(value)}
      {isAdjusted ? <AdjustedSign /> : null}
    </td>
  )
}
