import { screens } from '../../../shared/locale/zh/screens.ts'
import { numberText } from '../../components/number-text.ts'

/** A difference with its sign; its exact form on hover. */
export function signedText(value: string): string {
  return value.startsWith('-') || /^0*\.?0*$/.test(value) ? numberText(value) : `+${numberText(value)}`
}

export function SignedCell({ value, percent = false }: { value: string | null; percent?: boolean }) {
  if (value === null) return <td className="number muted">{screens.common.none}</td>
  return (
    <td className="number" title={value}>
      {signedText(value)}
      {percent ? '%' : ''}
    </td>
  )
}
