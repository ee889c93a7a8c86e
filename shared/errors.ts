/**
 * The closed list of ways in which the product can refuse. Each code has one sentence in locale/zh.ts; facts fill it.
 * Everything else that goes wrong is logged with its stack and crosses the boundary as `internal`.
 */
export const errorCodes = [
  'file-missing',
  'file-is-folder',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-not-a-table',
  'file-damaged',
  'file-encrypted',
  'file-password-wrong',
  'file-too-slow',
  'file-dangerous',
  'file-unsupported',
  'file-handle-unknown',
  'names-not-text',
  'no-known-list',
  'unit-unrecognised',
  'units-conflict',
  'unit-unknown',
  'period-conflict',
  'period-invalid',
  'list-twice',
  'held-back',
  'questions-open',
  'question-unknown',
  'answer-unknown',
  'answers-unreadable',
  'alias-target-unknown',
  'alias-name-empty',
  'alias-taken',
  'alias-unknown',
  'profile-unknown',
  'adjustment-field',
  'adjustment-row',
  'adjustment-rows',
  'adjustment-value',
  'adjustment-measure',
  'adjustment-same',
  'adjustment-unknown',
  'reason-poor',
  'detail-missing',
  'finding-unknown',
  'explanation-blocking',
  'explanation-permit',
  'explanation-needless',
  'explanation-repeated',
  'explanation-unknown',
  'exemption-date',
  'exemption-rule',
  'exemption-unknown',
  'decision-unfit',
  'decision-unknown',
  'table-measure',
  'sign-off-none',
  'sign-off-same',
  'sign-off-unknown',
  'library-missing',
  'library-exists',
  'library-not-ours',
  'library-damaged',
  'library-from-the-future',
  'library-locked',
  'runtime-too-old',
  'port-taken',
  'page-not-built',
  'catalogue-unfit',
  'history-empty',
  'history-moved',
  'history-refused',
  'rule-unknown',
  'rule-not-understood',
  'rule-contradicts',
  'rule-built-in',
  'rule-of-office',
  'folder-unwritable',
  'folder-taken',
  'nothing-received',
  'figure-unknown',
  'source-unknown',
  'versions-too-few',
  'version-unknown',
  'version-pair-unknown',
  'version-pair-unfit',
  'format-unsupported',
  'proof-failed',
  'query-unknown',
  'query-state',
  'query-not-resubmitted',
  'query-blocking',
  'query-reason-missing',
  'query-names-other',
  'query-text-missing',
  'query-cell-unknown',
  'queries-none',
  'query-codes-missing',
  'query-header-missing',
  'cancelled',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What fills the sentence: names of files, sheets, cells, values. */
export type ErrorFacts = Readonly<Record<string, string>>

/** The only error that crosses the contract. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly facts: ErrorFacts

  constructor(code: ErrorCode, facts: ErrorFacts = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.facts = facts
  }
}
