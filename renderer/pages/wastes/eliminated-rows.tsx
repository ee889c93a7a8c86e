import type { WasteFigure } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'
import { quantityOrder } from './quantity-order.ts'

/** 剔除重复: a line for each unit and reason, each number under its quantity. */
export function EliminatedRows({ eliminated }: Pick<WasteFigure, 'eliminated'>) {
  const lines = Map.groupBy(eliminated, ({ unit, why }) => `${unit} ${why}`)
  return [...lines].map(([key, parts]) => {
    const [first] = parts
    return (
      <tr key={key} className="within waste-eliminated">
        <td colSpan={3} className="within-name">
          {decisionScreens.eliminated.quantityOf(first?.unit ?? '')}
          <p>{first?.why}</p>
        </td>
        {quantityOrder.map((quantity) => (
          <td key={quantity} className="number">
            {parts
              .filter((one) => one.quantity === quantity)
              .map(({ value, source }) => (
                <div key={`${source.submission} ${source.sheet} ${source.ref}`}>
                  <SourceLink source={source}>{numberText(value)}</SourceLink>
                </div>
              ))}
          </td>
        ))}
        <td colSpan={2} />
      </tr>
    )
  })
}
