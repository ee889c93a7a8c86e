import type { IndicatorFigure } from '../../contract/figures.ts'
import { decisionWords } from '../../locale/zh/decisions.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { RulingOf } from '../../model/decision.ts'
import type { Contribution } from './answer.ts'
import { type FigureBasis, rulingsOf } from './basis.ts'
import { agreesWith, type SourceOfFigure, sourceTable } from './source-table.ts'

type Role = RulingOf<'source'>['role']
type Choice = IndicatorFigure['city']['choice']

/** The numbers that make the figure, and what there was to choose among. */
export interface ChosenSource {
  readonly contributions: readonly Contribution[]
  /** The department that the whole figure is taken from; null: the units, at least in part. */
  readonly wholly: SourceOfFigure | null
  /** Why there can be no figure; null where there can. */
  readonly reason: string | null
  readonly choice: Choice
}

/** Which part of the figure is taken from where. */
interface Pick {
  readonly role: Role
  readonly department: string | null
}

interface Picked {
  readonly picks: readonly Pick[]
  readonly state: Choice['state']
  readonly why: string | null
}

/** What somebody has decided; null: nobody has. */
function decidedPicks(basis: FigureBasis, indicator: Indicator): Picked | null {
  const decisions = rulingsOf(basis.decisions, 'source').filter(
    (one) => one.ruling.indicator === indicator.seq,
  )
  const whole = decisions.find((one) => one.ruling.role === 'figure')
  if (whole) return { picks: [whole.ruling], state: 'chosen', why: decisionWords.why(whole) }
  if (decisions.length === 0) return null
  const picks = (['numerator', 'denominator'] as const).map((role) => ({
    role,
    department: decisions.find((one) => one.ruling.role === role)?.ruling.department ?? null,
  }))
  const why = decisions.map((one) =>
    figureWords.roleChosen(decisionWords.role[one.ruling.role], decisionWords.why(one)),
  )
  return { picks, state: 'chosen', why: why.join('；') }
}

/** Without a decision: the units' numbers, or, where they have none, those that all other sources agree on. */
function defaultPicks(sources: readonly SourceOfFigure[], indicator: Indicator): Picked {
  const speaking = sources.filter((one) => one.contributions.length > 0)
  const [first, ...others] = speaking
  const unanimous = first === undefined || others.every((one) => agreesWith(one, first, indicator))
  const state = speaking.length < 2 ? 'single' : unanimous ? 'agree' : 'pending'
  const differ = unanimous ? null : figureWords.sourcesDiffer(speaking.map((one) => one.name))
  if (first === undefined || first.department === null)
    return { picks: [{ role: 'figure', department: null }], state, why: differ }
  if (!unanimous) return { picks: [], state, why: differ }
  return {
    picks: [{ role: 'figure', department: first.department }],
    state,
    why: figureWords.unitsSilent(first.name),
  }
}

/** A rate beside its numerator and denominator enters nothing: the figure is their quotient. */
function withoutIdleRates(contributions: readonly Contribution[]): Contribution[] {
  const has = (part: string | null, role: Contribution['role']) =>
    contributions.some((one) => one.part === part && one.role === role)
  return contributions.filter(
    ({ part, role }) => role !== 'value' || !has(part, 'numerator') || !has(part, 'denominator'),
  )
}

/**
 * Decides whose numbers make the figure: those that somebody has chosen, for the whole or for numerator or denominator
 * alone; without a choice the units'. Sources that differ never replace each other by themselves.
 *
 * @param units their numbers, less what stands there twice
 * @param departments in the order of the catalogue
 */
export function chooseSource(
  basis: FigureBasis,
  indicator: Indicator,
  units: readonly Contribution[],
  departments: readonly SourceOfFigure[],
): ChosenSource {
  const decided = decidedPicks(basis, indicator)
  if (departments.length === 0 && decided === null)
    return {
      contributions: units,
      wholly: null,
      reason: null,
      choice: { state: 'single', why: null, sources: [] },
    }
  const together = { department: null, name: figureWords.unitsTogether, contributions: units, leftOut: null }
  const sources: SourceOfFigure[] = [together, ...departments]
  const { picks, state, why } = decided ?? defaultPicks(sources, indicator)
  const sourceOfPick = ({ department }: Pick) => sources.find((one) => one.department === department)
  const taken = picks.map((pick) => ({
    pick,
    numbers: (sourceOfPick(pick)?.contributions ?? []).filter(
      (one) => pick.role === 'figure' || pick.role === one.role,
    ),
  }))
  const lacking = taken.find(({ pick, numbers }) => pick.department !== null && numbers.length === 0)
  const lackingName =
    lacking && (sourceOfPick(lacking.pick)?.name ?? basis.senderName(lacking.pick.department ?? ''))
  const reason = lacking
    ? figureWords.departmentLacks(lackingName ?? '', decisionWords.role[lacking.pick.role])
    : picks.length === 0
      ? why
      : null
  const [only] = picks
  return {
    contributions: reason === null ? withoutIdleRates(taken.flatMap(({ numbers }) => numbers)) : [],
    wholly: only?.role === 'figure' && only.department !== null ? (sourceOfPick(only) ?? null) : null,
    reason,
    choice: {
      state,
      why,
      sources: sourceTable(sources, indicator, ({ department }) =>
        reason === null ? picks.filter((one) => one.department === department).map((one) => one.role) : [],
      ),
    },
  }
}
