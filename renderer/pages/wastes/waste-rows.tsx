import { useState } from 'react'
import type { WasteFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { NumberCell } from '../../components/number-cell.tsx'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'
import { BalanceCells } from './balance-cells.tsx'
import { EliminatedRows } from './eliminated-rows.tsx'
import { quantityOrder } from './quantity-order.ts'

/** One waste's sums and, opened, what each unit returned, number by number with its cell. */
export function WasteRows({ waste }: { waste: WasteFigure }) {
  const [isOpen, setOpen] = useState(false)
  const { common } = screens
  return (
    <>
      <tr>
        <th scope="row">
          {waste.units.length > 0 ? (
            <DisclosureButton
              isOpen={isOpen}
              label={isOpen ? common.collapse(waste.name) : common.expand(waste.name)}
              onToggle={() => setOpen(!isOpen)}
            >
              {waste.name}
              <span className="muted"> {common.units(waste.units.length)}</span>
            </DisclosureButton>
          ) : (
            <span className="not-openable">{waste.name}</span>
          )}
        </th>
        <td className="nowrap">{waste.code}</td>
        <td className="nowrap">{waste.unit}</td>
        {quantityOrder.map((quantity) => (
          <NumberCell
            key={quantity}
            value={waste.city[quantity]}
            isAdjusted={waste.units.some((unit) => unit.sources[quantity]?.adjustment !== undefined)}
          />
        ))}
        <BalanceCells balance={waste.balance} />
      </tr>
      {isOpen
        ? waste.units.map((unit) => (
            <tr key={unit.unit} className="within">
              <td colSpan={3} className="within-name">
                {unit.unit}
              </td>
              {quantityOrder.map((quantity) => {
                const value = unit[quantity]
                return (
                  <td key={quantity} className="number">
                    <SourceLink source={unit.sources[quantity]}>
                      {value === null ? common.none : numberText(value)}
                    </SourceLink>
                  </td>
                )
              })}
              <td colSpan={2} />
            </tr>
          ))
        : null}
      {isOpen ? <EliminatedRows eliminated={waste.eliminated} /> : null}
    </>
  )
}
