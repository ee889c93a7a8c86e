import { useQuery } from '@tanstack/react-query'
import { useClient } from './client-context.ts'

/** All queries of the period; pages filter for themselves. */
export function useQueryList(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['queries', period],
    queryFn: ({ signal }) => client.queries.list({ period, unit: null }, { signal }),
  })
}

/** What could be asked in the period. */
export function useQueryDraft(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['query-draft', period],
    queryFn: ({ signal }) => client.queries.draft({ period, unit: null }, { signal }),
  })
}
