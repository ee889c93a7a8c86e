import { useQuery } from '@tanstack/react-query'
import { useClient } from './client-context.ts'

/** What a batch would print, in its order. */
export function useDocuments(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['lists', 'documents', period],
    queryFn: ({ signal }) => client.lists.documents({ period, unit: null }, { signal }),
  })
}

/**
 * The pages of one document; what is no longer looked at is broken off.
 *
 * @param document its path among the batch's, and the unit whose it is; null: there is nothing to draw
 */
export function usePages(
  period: string,
  document: { readonly path: string; readonly unit: string | null } | null,
) {
  const client = useClient()
  return useQuery({
    queryKey: ['lists', 'pages', period, document],
    queryFn: ({ signal }) =>
      client.lists.preview({ period, unit: document?.unit ?? null, path: document?.path ?? '' }, { signal }),
    enabled: document !== null,
  })
}
