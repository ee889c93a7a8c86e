import type { Elimination } from '../../contract/figures.ts'
import { exact } from '../exact.ts'
import type { Contribution } from './answer.ts'

/** What of the numbers is taken out of their sum because it stands there twice. */
export function eliminationsIn(contributions: readonly Contribution[]): Elimination[] {
  return contributions.flatMap(({ unit, kind, role, part, value, coefficient, why, source }) =>
    kind === 'overlap' || kind === 'duplicate'
      ? [{ unit, kind, role, part, value: exact(coefficient).mul(value).toFixed(), why: why ?? '', source }]
      : [],
  )
}
