import type { coverageSchema } from '../../shared/contract/figures.ts'
import { decisionScreens } from '../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../shared/locale/zh/screens.ts'
import type { z } from '../../shared/zod.ts'

const words = decisionScreens.figure
type CoverageOf = z.infer<typeof coverageSchema>

/** How many of the expected units a figure rests on, who is missing, and whose numbers stand in a district's. */
export function Coverage({ coverage }: { coverage: CoverageOf }) {
  const { reported, expected, missing, contained } = coverage
  const lacking =
    missing.length === 1 ? screens.common.lacking(missing) : screens.common.lackingMany(missing.length)
  const whole = [
    ...(missing.length > 0 ? [screens.common.lacking(missing)] : []),
    ...(contained.length > 0 ? [words.containedOf(contained)] : []),
  ].join('；')
  return (
    <span title={whole || undefined}>
      {screens.common.coverage(reported, expected)}
      {missing.length > 0 ? <span className="lacking"> {lacking}</span> : null}
      {contained.length > 0 ? <span className="contained"> {words.contained(contained.length)}</span> : null}
    </span>
  )
}
