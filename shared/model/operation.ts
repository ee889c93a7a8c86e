import type { Catalogue, CheckRule } from './catalogue.ts'
import type { AdjustmentKind, CellKey, ExplanationCause } from './correction.ts'
import type { Ruling } from './decision.ts'
import type { Alias, AliasKind, MappingProfile } from './mapping.ts'
import type { QueryDecision } from './query.ts'

type NamedAlias = Pick<Alias, 'kind' | 'name' | 'target' | 'scope'>
interface NamedQueries {
  period: string
  units: readonly string[]
  codes: readonly string[]
}
type NamedProfile = Pick<MappingProfile, 'unit' | 'list' | 'fingerprint' | 'columns'>

/** With the names that row and field had, and what was reported and counts, in words. */
type NamedAdjustment = CellKey & {
  unit: string
  period: string
  row: string
  fieldLabel: string
  from: string
  to: string
  kind: AdjustmentKind
  reason: string
  document: string
}
type NamedExplanation = {
  unit: string
  period: string
  finding: string
  ruleName: string
  key: string
  cause: ExplanationCause
  text: string
}
type NamedExemption = {
  unit: string
  period: string
  rule: string
  ruleName: string
  key: string | null
  approver: string
  document: string
  reason: string
  until: string
}

type NamedDecision = { period: string; ruling: Ruling; reason: string; document: string }

/**
 * Every kind of operation with what it carries: complete enough to be said in a sentence, and to be done again. The list
 * is closed. A new kind is a line here and an entry in the `…History` of its area's locale file; without its sentence it
 * does not compile. What a kind carries is stored: a released one may gain optional parts, and loses none.
 */
export interface OperationPayloads {
  /** A return was stored; the unit by its name at that time. */
  import: { file: string; sha256: string; unit: string; period: string; version: number }
  /** The catalogue was replaced; so many entries changed. */
  catalogue: { changed: number; catalogue: Catalogue }
  /** One rule of the catalogue, as it is afterwards; null: taken out. */
  rule: {
    done: 'added' | 'changed' | 'switched-on' | 'switched-off' | 'reset' | 'removed'
    id: string
    name: string
    rule: CheckRule | null
  }
  'alias-add': NamedAlias
  'alias-take-back': NamedAlias & { alias: number }
  'profile-add': NamedProfile
  'profile-take-back': NamedProfile & { profile: number }
  adjust: NamedAdjustment
  'adjustment-take-back': NamedAdjustment & { adjustment: number }
  explain: NamedExplanation
  'explanation-take-back': NamedExplanation & { explanation: number }
  exempt: NamedExemption
  'exemption-take-back': NamedExemption & { exemption: number }
  decide: NamedDecision
  'decision-take-back': NamedDecision & { decision: number }
  /** 定稿 of a period; `hash` names the state that was frozen. */
  'sign-off': { period: string; hash: string; note: string }
  'sign-off-take-back': { period: string; hash: string; note: string; signOff: number }
  /** Queries by their codes; the units by their names at that time. */
  'query-create': NamedQueries
  'query-send': NamedQueries
  /** Answers read from workbooks, or given otherwise. */
  'query-answer': { codes: readonly string[]; files: readonly { file: string; sha256: string }[] }
  'query-decide': { codes: readonly string[]; decision: QueryDecision; text: string }
}

export type OperationKind = keyof OperationPayloads

/** What a person meant. */
export type Intent<Kind extends OperationKind = OperationKind> = {
  [One in Kind]: { readonly kind: One; readonly payload: Readonly<OperationPayloads[One]> }
}[Kind]

/** Today's names of what operations keep as keys. */
export interface KeyNames {
  /** Of a reporting unit by its id. */
  unit(id: string): string
  /** Of what a remembered name stands for. */
  target(kind: AliasKind, key: string): string
}

/** How one area speaks of its operations and of what they change; lives in the area's locale file. */
export interface AreaHistory<Kind extends OperationKind = OperationKind> {
  readonly operations: {
    readonly [One in Kind]: {
      /** In a few characters, for choosing among kinds. */
      readonly name: string
      /** What was done, in one sentence without its full stop. */
      says(payload: Readonly<OperationPayloads[One]>, names: KeyNames): string
    }
  }
  /** By the entity of a change; parts that have no word here are shown by their key. */
  readonly entities: Readonly<Record<string, EntityWords>>
}

export interface EntityWords {
  readonly name: string
  /** Part of the entity → its word; a part inside another is named `outer.inner`. */
  readonly parts: Readonly<Record<string, string>>
  /** Parts that say nothing to a person. */
  readonly hidden?: readonly string[]
  /** A value in words; null: as it is. */
  says?(part: string, value: unknown, names: KeyNames): string | null
}
