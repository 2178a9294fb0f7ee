import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, type Parameters, Problem, send } from './http';
import type { Item } from './served';
import type { Page } from './types';

/** Retries what may pass by itself, never a refusal. */
const worthRepeating = (count: number, failure: Error) =>
  count < 2 && failure instanceof Problem && (failure.status === 0 || failure.status === 503);

export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: worthRepeating, staleTime: 15_000, refetchOnWindowFocus: false },
    },
  });

interface Reading {
  enabled?: boolean;
  every?: number | false;
}

export const useAnswer = <Path extends string>(
  path: Path,
  parameters: Parameters = {},
  reading: Reading = {},
) =>
  useQuery({
    queryKey: [path, parameters],
    queryFn: ({ signal }) => get(path, parameters, signal),
    placeholderData: keepPreviousData,
    enabled: reading.enabled ?? true,
    refetchInterval: reading.every ?? false,
  });

/** One part of a list. */
const page = <One>(path: string, parameters: Parameters, signal: AbortSignal) =>
  get(path, parameters, signal) as Promise<unknown> as Promise<Page<One>>;

/** A list that the application hands out page by page. */
export const useList = <Path extends string>(
  path: Path,
  parameters: Parameters = {},
  reading: Reading = {},
) => {
  const query = useInfiniteQuery({
    queryKey: [path, 'pages', parameters],
    queryFn: ({ pageParam, signal }) =>
      page<Item<Path>>(path, { limit: 100, ...parameters, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: reading.enabled ?? true,
    refetchInterval: reading.every ?? false,
  });
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return {
    ...query,
    items,
    total: query.data?.pages[0]?.total ?? null,
  };
};

export const SESSION = '/api/session';

export const useSession = () =>
  useQuery({
    queryKey: [SESSION],
    queryFn: async ({ signal }) => {
      try {
        return await get(SESSION, {}, signal);
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 401) return null;
        throw failure;
      }
    },
    staleTime: 60_000,
  });

/** Whether this user works with people by name, and not with masked values. */
export const useSeesPersons = () => {
  const role = useSession().data?.user.role;
  return role === 'agent' || role === 'manager' || role === 'admin';
};

/** Whether this user may decide who is who: whoever sees the persons may. */
export const useMayDecide = useSeesPersons;

/** Whether this user may take along what others compute with. */
export const useMayAnalyse = () => {
  const role = useSession().data?.user.role;
  return role === 'analyst' || role === 'manager' || role === 'admin';
};

/** Whether this user may change the organisation, mappings and what waits in quarantine. */
export const useMayEdit = () => {
  const role = useSession().data?.user.role;
  return role === 'manager' || role === 'admin';
};

const whole = { limit: 500 };
const withJoined = { ...whole, joined: true };

/** All departments, with those that are only another name of one. */
export const useAllDepartments = () => useAnswer('/api/departments', withJoined);

/** The departments that are counted, which are those to choose from. */
export const useDepartments = () => {
  const query = useAllDepartments();
  const { data } = query;
  const counted = useMemo(
    () => data && { ...data, items: data.items.filter(({ countedAs }) => !countedAs) },
    [data],
  );
  return { ...query, data: counted } as typeof query;
};
export const useTouchpoints = () => useAnswer('/api/touchpoints', whole);

/** The touchpoints to choose from; a name that several have says its channel. */
export const useTouchpointChoices = () => {
  const items = useTouchpoints().data?.items ?? [];
  const called = new Map<string, number>();
  for (const { name } of items) called.set(name, (called.get(name) ?? 0) + 1);
  return items.map(({ id, name, channel }) => ({
    value: id,
    label: channel && (called.get(name) ?? 0) > 1 ? `${name} (${channel})` : name,
  }));
};

export const useChannels = () => useAnswer('/api/channels', whole);

/**
 * Finds a department's name and colour by its id, or by the name that a source gives it; of one that is
 * only another name, those of the department that it is counted as.
 */
export const useDepartmentLookup = () => {
  const items = useAllDepartments().data?.items ?? [];
  const byId = new Map(items.map((department) => [department.id, department] as const));
  const counted = (one: (typeof items)[number]) => byId.get(one.countedAs ?? one.id) ?? one;
  const known = new Map([
    ...items.map((department) => [department.name, counted(department)] as const),
    ...items.map((department) => [department.id, counted(department)] as const),
  ]);
  return (id: string | null | undefined) => (id ? known.get(id) : undefined);
};

/** Sends a change and then reads again whatever lies under the given paths. */
export const useChange = <Input, Output = unknown>(
  change: (input: Input) => Promise<Output>,
  refreshed: string[],
) => {
  const client = useQueryClient();
  return useMutation<Output, Error, Input>({
    mutationFn: change,
    onSuccess: () =>
      client.invalidateQueries({
        predicate: (query) =>
          refreshed.some((path) => String(query.queryKey[0] ?? '').startsWith(path)),
      }),
  });
};

export const endSession = () => send('DELETE', SESSION);
