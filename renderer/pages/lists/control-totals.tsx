import { useState } from 'react'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useUnits } from '../../api/decision-queries.ts'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { numberText } from '../../components/number-text.ts'

/** More than these would push the next file out of sight. */
const shownAtOnce = 8

/** A file's control totals; of many, as those of a whole workbook are, the first ones until a person wants them all. */
export function ControlTotals({ file, totals }: { file: string; totals: Readonly<Record<string, string>> }) {
  const units = useUnits().data ?? []
  const [isOpen, setOpen] = useState(false)
  const all = Object.entries(totals)
  if (all.length === 0) return screens.common.none
  const fieldName = (field: string) =>
    field === 'total'
      ? screens.common.total
      : (screens.field[field] ?? units.find(({ id }) => id === field)?.name ?? field)
  // A sheet's name stands before the field where a workbook has several.
  const nameOf = (key: string) => {
    const at = key.lastIndexOf('/')
    return `${key.slice(0, at + 1)}${fieldName(key.slice(at + 1))}`
  }
  const isLong = all.length > shownAtOnce
  return (
    <>
      {(isOpen ? all : all.slice(0, shownAtOnce)).map(([key, total]) => (
        <span key={key} className="list-total">
          <span className="muted">{nameOf(key)}</span> {numberText(total)}
        </span>
      ))}
      {isLong ? (
        <DisclosureButton
          isOpen={isOpen}
          label={listScreens.allTotals(file)}
          onToggle={() => setOpen(!isOpen)}
        >
          {isOpen ? listScreens.fewerTotals : listScreens.moreTotals(all.length - shownAtOnce)}
        </DisclosureButton>
      ) : null}
    </>
  )
}
