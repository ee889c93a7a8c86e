export const remarkKinds = [
  'contradictory',
  'same',
  'redundant',
  'severity-conflict',
  'always-true',
  'never-holds',
  'never-applies',
  'pair-strategy',
  'nothing-equals-nothing',
  'measures',
  'whole-division',
  'undecided',
] as const

/** What there is to say about a rule before it is kept, in one sentence. */
export interface Remark {
  readonly kind: (typeof remarkKinds)[number]
  /** Id of the other rule that it is about; null: the rule itself. */
  readonly other: string | null
  readonly sentence: string
}

/** Where a rule's text is not understood. */
export interface RuleFault {
  readonly part: 'where' | 'left' | 'right'
  /** Characters from the beginning of the text, from 0; null: the text as a whole. */
  readonly at: number | null
  readonly sentence: string
}
