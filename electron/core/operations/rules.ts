import type { KnownRule, RuleDraft, RuleInWords, RuleReport } from '../../../shared/contract/rules.ts'
import { AppError } from '../../../shared/errors.ts'
import { formulaWords } from '../../../shared/locale/zh/formula.ts'
import type { Catalogue, CheckRule } from '../../../shared/model/catalogue.ts'
import { runChecks } from '../../../shared/rules/checks/run-checks.ts'
import { compileExpression } from '../../../shared/rules/formula/compile-expression.ts'
import { describeExpression } from '../../../shared/rules/formula/describe-expression.ts'
import { analyseRule } from '../../../shared/rules/rule-analysis/analyse-rule.ts'
import { ruleOfDraft } from '../../../shared/rules/rule-analysis/rule-of-draft.ts'
import { ruleVocabulary } from '../../../shared/rules/rule-analysis/rule-vocabulary.ts'
import { type Core, requireLibrary } from '../core.ts'
import { keepRule, removeRule, ruleById, shippedRule } from '../keep-rules.ts'
import type { Library } from '../library.ts'
import { type OutcomeCounts, outcomesByRule } from '../outcomes-by-rule.ts'
import type { Implementer } from './implementer.ts'

const shownFindings = 50

function inWords({ formula, list }: CheckRule, catalogue: Catalogue): RuleInWords | null {
  const form = catalogue.forms.find((one) => one.list === list)
  if (!formula || !form) return null
  const say = (text: string) => {
    const compiled = compileExpression(text, form)
    return 'fault' in compiled ? text : describeExpression(compiled.expression.ast, catalogue, form)
  }
  const [left, right] = [say(formula.left), say(formula.right)]
  const relation = `${left}${formulaWords.operator[formula.operator]}${right}`
  return { where: formula.where === null ? null : say(formula.where), left, right, relation }
}

function describeRule(
  library: Library,
  rule: CheckRule,
  counts?: ReadonlyMap<string, OutcomeCounts> | null,
): KnownRule {
  const shipped = shippedRule(rule.id)
  return {
    rule,
    words: inWords(rule, library.catalogue),
    changed: shipped !== undefined && JSON.stringify(shipped) !== JSON.stringify(rule),
    counts: counts && rule.enabled ? (counts.get(rule.id) ?? { pass: 0, fail: 0, unverifiable: 0 }) : null,
  }
}

const severityOf = (catalogue: Catalogue, id: string | null) =>
  catalogue.checkRules.find((one) => one.id === id)?.severity ?? null

function report(rule: CheckRule, catalogue: Catalogue): RuleReport {
  const { faults, remarks } = analyseRule(rule, catalogue)
  return {
    words: inWords(rule, catalogue),
    faults: [...faults],
    remarks: remarks.map((remark) => ({ ...remark, severity: severityOf(catalogue, remark.other) })),
  }
}

function trial(library: Library, draft: RuleDraft, period: string) {
  library.checkPeriod(period)
  const rule = { ...ruleOfDraft(draft, library.catalogue), enabled: true }
  const [fault] = analyseRule(rule, library.catalogue).faults
  if (fault) throw new AppError('rule-not-understood', { name: rule.name, what: fault.sentence })
  const { before } = library.checkingOf(period)
  const catalogue = { ...library.index.catalogue, checkRules: [rule] }
  const { counts, findings } = runChecks(catalogue, library.returns(period), { unit: null, before })
  const failed = findings.filter(({ result }) => result === 'fail')
  const rest = findings.filter(({ result }) => result !== 'fail')
  return { period, counts, findings: [...failed, ...rest].slice(0, shownFindings) }
}

export function ruleOperations(os: Implementer, core: Core) {
  const { author } = core.options
  const kept = (library: Library, id: string) => describeRule(library, ruleById(library, id))
  return {
    list: os.rules.list.handler(({ input }) => {
      const library = requireLibrary(core)
      const counts = input.period === null ? null : outcomesByRule(library, input.period)
      return library.catalogue.checkRules
        .filter((rule) => input.list === null || rule.list === input.list)
        .map((rule) => describeRule(library, rule, counts))
    }),
    vocabulary: os.rules.vocabulary.handler(({ input }) =>
      ruleVocabulary(input.list, requireLibrary(core).catalogue),
    ),
    analyse: os.rules.analyse.handler(({ input }) => {
      const { catalogue } = requireLibrary(core)
      return report(ruleOfDraft(input.rule, catalogue), catalogue)
    }),
    review: os.rules.review.handler(({ input }) => {
      const { catalogue } = requireLibrary(core)
      return catalogue.checkRules
        .filter((rule) => rule.enabled && (input.list === null || rule.list === input.list))
        .map((rule) => ({ id: rule.id, remarks: report(rule, catalogue).remarks }))
    }),
    try: os.rules.try.handler(({ input }) => trial(requireLibrary(core), input.rule, input.period)),
    save: os.rules.save.handler(({ input }) => {
      const library = requireLibrary(core)
      const rule = ruleOfDraft(input.rule, library.catalogue)
      keepRule(library, rule, author)
      return kept(library, rule.id)
    }),
    turn: os.rules.turn.handler(({ input }) => {
      const library = requireLibrary(core)
      keepRule(library, { ...ruleById(library, input.id), enabled: input.on }, author)
      return kept(library, input.id)
    }),
    remove: os.rules.remove.handler(({ input }) => {
      removeRule(requireLibrary(core), input.id, author)
      return input
    }),
    reset: os.rules.reset.handler(({ input }) => {
      const library = requireLibrary(core)
      const { name } = ruleById(library, input.id)
      const shipped = shippedRule(input.id)
      if (!shipped) throw new AppError('rule-of-office', { name })
      keepRule(library, shipped, author, 'reset')
      return kept(library, input.id)
    }),
  }
}
