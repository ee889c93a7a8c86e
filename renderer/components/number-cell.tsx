import { screens } from '../../shared/locale/zh/screens.ts'
import { numberText } from './number-text.ts'

/** A decimal string in a right-aligned cell; its exact form on hover. */
export function NumberCell({ value }: { value: string | null }) {
  if (value === null) return <td className="number muted">{screens.common.none}</td>
  return (
    <td className="number" title={value}>
      {numberText(value)}
    </td>
  )
}
