import { useQuery } from '@tanstack/react-query'
import type { RuleDraft } from '../../shared/contract/rules.ts'
import type { TableKind } from '../../shared/model/list-kind.ts'
import { useClient } from './client-context.ts'

/** All rules, with what they found in the period. */
export function useRules(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['rules', 'list', period],
    queryFn: ({ signal }) => client.rules.list({ period }, { signal }),
  })
}

/** What expressions about a list may speak of. */
export function useRuleVocabulary(list: TableKind) {
  const client = useClient()
  return useQuery({
    queryKey: ['rules', 'vocabulary', list],
    queryFn: ({ signal }) => client.rules.vocabulary({ list }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What there is to say of a rule while it is written; the last answer stays until the next has come. */
export function useRuleAnalysis(rule: RuleDraft) {
  const client = useClient()
  return useQuery({
    queryKey: ['rules', 'analyse', rule],
    queryFn: ({ signal }) => client.rules.analyse({ rule }, { signal }),
    placeholderData: (previous) => previous,
  })
}

export function useCheckCoverage(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['checks', 'coverage', period],
    queryFn: ({ signal }) => client.checks.coverage({ period }, { signal }),
  })
}
