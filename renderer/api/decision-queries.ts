import { useQuery } from '@tanstack/react-query'
import type { Source } from '../../shared/model/source.ts'
import { useClient } from './client-context.ts'

/** How the period is consolidated, by decision; those that no longer hold only on request. */
export function useDecisions(period: string, takenBack: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: ['decisions', period, takenBack],
    queryFn: ({ signal }) => client.decisions.decisions({ period, takenBack }, { signal }),
  })
}

/** The catalogue's units with where they lie. */
export function useUnits() {
  const client = useClient()
  return useQuery({
    queryKey: ['catalogue', 'units'],
    queryFn: ({ signal }) => client.catalogue.units(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useSignOffs(period: string, takenBack: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: ['sign-offs', period, takenBack],
    queryFn: ({ signal }) => client.signOffs.signOffs({ period, takenBack }, { signal }),
  })
}

/** What has changed since a sign-off, unit by unit. */
export function useSignOffChanges(period: string, since: number) {
  const client = useClient()
  return useQuery({
    queryKey: ['sign-offs', 'changes', period, since],
    queryFn: ({ signal }) => client.signOffs.changes({ period, since }, { signal }),
  })
}

/** Which figures of the city a cell enters. */
export function useCellUses(period: string, { submission, sheet, ref }: Source) {
  const client = useClient()
  return useQuery({
    queryKey: ['uses', period, submission, sheet, ref],
    queryFn: ({ signal }) => client.figures.uses({ period, submission, sheet, ref }, { signal }),
  })
}
