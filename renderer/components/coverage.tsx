import type { coverageSchema } from '../../shared/contract/figures.ts'
import { screens } from '../../shared/locale/zh/screens.ts'
import type { z } from '../../shared/zod.ts'

type CoverageOf = z.infer<typeof coverageSchema>

/** How many of the expected units a figure rests on, and who is missing. */
export function Coverage({ coverage }: { coverage: CoverageOf }) {
  const { reported, expected, missing } = coverage
  if (missing.length === 0) return <span>{screens.common.coverage(reported, expected)}</span>
  const lacking =
    missing.length === 1 ? screens.common.lacking(missing) : screens.common.lackingMany(missing.length)
  return (
    <span title={screens.common.lacking(missing)}>
      {screens.common.coverage(reported, expected)} <span className="lacking">{lacking}</span>
    </span>
  )
}
