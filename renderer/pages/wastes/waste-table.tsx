import { Fragment } from 'react'
import type { WasteFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { quantityOrder } from './quantity-order.ts'
import { WasteRows } from './waste-rows.tsx'

const words = screens.wastes

/** The wastes under their categories, each opening to its units. */
export function WasteTable({ wastes }: { wastes: readonly WasteFigure[] }) {
  return (
    <div className="table-frame fill">
      <table className="table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.measure}</th>
            {quantityOrder.map((quantity) => (
              <th scope="col" key={quantity} className="number" title={screens.field[quantity]}>
                {words.quantity[quantity]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wastes.map((waste, index) => (
            <Fragment key={`${waste.category}/${waste.code}/${waste.name}`}>
              {wastes[index - 1]?.category === waste.category ? null : (
                <tr className="group">
                  <th scope="colgroup" colSpan={3 + quantityOrder.length}>
                    {waste.category}
                  </th>
                </tr>
              )}
              <WasteRows waste={waste} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
