import { screens } from '../../shared/locale/zh/screens.ts'
import { shownPercent } from '../../shared/rules/diff/shown-percent.ts'
import { signedText } from './signed-text.ts'

/** A change in %, rounded for reading; its exact form on hover. */
export function PercentCell({ value }: { value: string | null }) {
  if (value === null) return <td className="number muted">{screens.common.none}</td>
  const isRise = !value.startsWith('-') && value !== '0'
  return (
    <td className="number" title={value}>
      {isRise ? '+' : ''}
      {shownPercent(value)}
    </td>
  )
}

export function SignedCell({ value }: { value: string | null }) {
  if (value === null) return <td className="number muted">{screens.common.none}</td>
  return (
    <td className="number" title={value}>
      {signedText(value)}
    </td>
  )
}
