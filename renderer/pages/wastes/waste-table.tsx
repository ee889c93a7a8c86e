import { Fragment } from 'react'
import type { WasteCategory, WasteFigure } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { NumberCell } from '../../components/number-cell.tsx'
import { BalanceCells } from './balance-cells.tsx'
import { quantityOrder } from './quantity-order.ts'
import { WasteRows } from './waste-rows.tsx'

const words = screens.wastes
const more = decisionScreens.wastes

/** The sums of a category, of what is given in one measure. */
function CategoryRow({ category }: { category: WasteCategory }) {
  return (
    <tr className="waste-subtotal">
      <th scope="row" colSpan={2}>
        {more.subtotal(category.wastes.length)}
      </th>
      <td className="nowrap">{category.unit}</td>
      {quantityOrder.map((quantity) => (
        <NumberCell key={quantity} value={category.city[quantity]} />
      ))}
      <BalanceCells balance={category.balance} />
    </tr>
  )
}

/** The wastes under their categories, each opening to its units. */
export function WasteTable({
  wastes,
  categories,
}: {
  wastes: readonly WasteFigure[]
  categories: readonly WasteCategory[]
}) {
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
            <th scope="col" title={more.balanceHint}>
              {more.balance}
            </th>
            <th scope="col" className="number" title={more.rateHint}>
              {more.rate}
            </th>
          </tr>
        </thead>
        <tbody>
          {wastes.map((waste, index) => (
            <Fragment key={`${waste.category}/${waste.code}/${waste.name}`}>
              {wastes[index - 1]?.category === waste.category ? null : (
                <>
                  <tr className="group">
                    <th scope="colgroup" colSpan={5 + quantityOrder.length}>
                      {waste.category}
                    </th>
                  </tr>
                  {categories
                    .filter((one) => one.category === waste.category && one.wastes.length > 0)
                    .map((one) => (
                      <CategoryRow key={one.unit} category={one} />
                    ))}
                </>
              )}
              <WasteRows waste={waste} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
