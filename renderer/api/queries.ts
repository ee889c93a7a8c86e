import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/index.ts'
import type { SaidPair } from '../../shared/contract/versions.ts'
import type { AliasKind } from '../../shared/model/mapping.ts'
import type { Source } from '../../shared/model/source.ts'
import { useClient } from './client-context.ts'
import { usePasswords } from './passwords.tsx'

/** What a figure is named by when its origin is asked for. */
export type FigureName = Parameters<Client['figures']['trace']>[0]['figure']

export function useLibraryInfo() {
  const client = useClient()
  return useQuery({
    queryKey: ['library', 'info'],
    queryFn: ({ signal }) => client.library.info(undefined, { signal }),
  })
}

export function useOverview(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['library', 'overview', period],
    queryFn: ({ signal }) => client.library.overview({ period }, { signal }),
  })
}

/** All findings of the period; pages filter for themselves. */
export function useCheckReport(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['checks', period],
    queryFn: ({ signal }) => client.checks.run({ period, unit: null }, { signal }),
  })
}

export function useConsolidation(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['figures', period],
    queryFn: ({ signal }) => client.figures.consolidate({ period }, { signal }),
  })
}

export function useTrace(period: string, figure: FigureName) {
  const client = useClient()
  return useQuery({
    queryKey: ['trace', period, figure],
    queryFn: ({ signal }) => client.figures.trace({ period, figure }, { signal }),
  })
}

/** Where every indicator stands on its way. */
export function useProgress(period: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['progress', period],
    queryFn: ({ signal }) => client.progress.report({ period }, { signal }),
  })
}

export function useIndicators() {
  const client = useClient()
  return useQuery({
    queryKey: ['catalogue', 'indicators'],
    queryFn: ({ signal }) => client.catalogue.indicators(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The original sheet around a cell. From cell to cell of one sheet, what is there stays until the next has come. */
export function useSourceWindow(source: Source) {
  const client = useClient()
  const password = usePasswords().of(source.file)
  return useQuery({
    queryKey: ['source', source.submission, source.sheet, source.ref, password],
    queryFn: ({ signal }) =>
      client.sources.window(
        { submission: source.submission, sheet: source.sheet, ref: source.ref, limit: 500, password },
        { signal },
      ),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === source.submission && query.queryKey[2] === source.sheet ? previous : undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useAbilities() {
  const client = useClient()
  return useQuery({
    queryKey: ['files', 'abilities'],
    queryFn: ({ signal }) => client.files.abilities(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useTasks() {
  const client = useClient()
  return useQuery({
    queryKey: ['catalogue', 'tasks'],
    queryFn: ({ signal }) => client.catalogue.tasks(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The sheet around a cell of a file at hand, stored or not. */
export function useFileWindow(place: {
  file: string
  period: string
  sheet: string
  ref: string
  /** The file's name, by which its password is known. */
  name: string
}) {
  const client = useClient()
  const { name, ...order } = place
  const password = usePasswords().of(name)
  return useQuery({
    queryKey: ['file-window', place.file, place.sheet, place.ref, password],
    queryFn: ({ signal }) => client.imports.window({ ...order, password, limit: 200 }, { signal }),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === place.file && query.queryKey[2] === place.sheet ? previous : undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Names that people tied to entries of the catalogue. */
export function useAliases(takenBack: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: ['mappings', 'aliases', takenBack],
    queryFn: ({ signal }) => client.mappings.aliases({ takenBack }, { signal }),
  })
}

/** Layouts that people confirmed. */
export function useProfiles(takenBack: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: ['mappings', 'profiles', takenBack],
    queryFn: ({ signal }) => client.mappings.profiles({ takenBack }, { signal }),
  })
}

/** The city's adjustments of a period, the explanations and the exemptions. */
export function useCorrections(period: string, takenBack: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: ['corrections', period, takenBack],
    queryFn: async ({ signal }) => {
      const order = { period, takenBack }
      const [adjustments, explanations, exemptions] = await Promise.all([
        client.corrections.adjustments(order, { signal }),
        client.corrections.explanations(order, { signal }),
        client.corrections.exemptions(order, { signal }),
      ])
      return { adjustments, explanations, exemptions }
    },
  })
}

/** The cells of a return that the city may adjust for a finding. */
export function useAdjustableCells(order: Parameters<Client['corrections']['cells']>[0]) {
  const client = useClient()
  return useQuery({
    queryKey: ['adjustable', order],
    queryFn: ({ signal }) => client.corrections.cells(order, { signal }),
  })
}

/** Everything that a name of a kind may stand for; with null there is nothing to look up. */
export function useTargets(kind: AliasKind | null) {
  const client = useClient()
  return useQuery({
    queryKey: ['mappings', 'targets', kind],
    queryFn: ({ signal }) => client.mappings.targets({ kind: kind ?? 'unit' }, { signal }),
    enabled: kind !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What undo and redo would do next. */
export function useHistoryState() {
  const client = useClient()
  return useQuery({
    queryKey: ['history', 'state'],
    queryFn: ({ signal }) => client.history.state(undefined, { signal }),
    // Another window, another person: what is next is asked for again whenever this window is looked at.
    staleTime: 0,
  })
}

export type HistoryFilters = Pick<
  Parameters<Client['history']['list']>[0],
  'kind' | 'author' | 'undone' | 'text'
>

/** The history, newest first; what fits the filters, a hundred entries at a time. */
export function useHistory(filters: HistoryFilters) {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: ['history', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      client.history.list({ limit: 100, before: pageParam, ...filters }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? (page.entries.at(-1)?.id ?? null) : null),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useHistoryAuthors() {
  const client = useClient()
  return useQuery({
    queryKey: ['history', 'authors'],
    queryFn: ({ signal }) => client.history.authors(undefined, { signal }),
  })
}

/** What an operation changed. */
export function useChanges(operation: number) {
  const client = useClient()
  return useQuery({
    queryKey: ['history', 'changes', operation],
    queryFn: ({ signal }) => client.history.changes({ operation }, { signal }),
  })
}

/** All versions of a unit's return; with no unit there is nothing to look up. */
export function useVersions(period: string, unit: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['versions', period, unit],
    queryFn: ({ signal }) => client.versions.list({ period, unit }, { signal }),
    enabled: unit !== '',
  })
}

/** What changed between two versions. While a person pairs rows, what there is stays until the next has come. */
export function useVersionDifference(
  period: string,
  { unit, from, to }: { unit: string; from: number | null; to: number | null },
  pairs: readonly SaidPair[] = [],
  enabled = true,
) {
  const client = useClient()
  return useQuery({
    queryKey: ['versions', period, unit, from, to, pairs],
    queryFn: ({ signal }) => client.versions.diff({ period, unit, from, to, pairs: [...pairs] }, { signal }),
    placeholderData: (previous, query) =>
      query?.queryKey.slice(0, 5).join(' ') === ['versions', period, unit, from, to].join(' ')
        ? previous
        : undefined,
    enabled,
  })
}
