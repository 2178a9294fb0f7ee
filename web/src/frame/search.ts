import { useNavigate, useSearch as useRouterSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Parameters } from '../api/http';

/** What the filter bar asks of each single journey. */
export const JOURNEY_FILTERS = [
  'passed',
  'notPassed',
  'fromHours',
  'toHours',
  'scale',
  'fromScore',
  'toScore',
  'attribute',
] as const;

/** All that leaves journeys out. */
export const NARROWING = [
  'from',
  'to',
  'department',
  'channel',
  'segment',
  ...JOURNEY_FILTERS,
] as const;

/** What the filter bar holds; it survives going from screen to screen. */
export const FILTERS = [...NARROWING, 'count', 'time'] as const;

/** What single screens keep in the address: ranges, selections, open drawers. */
export const SELECTIONS = [
  'query',
  'tab',
  'view',
  'open',
  'since',
  'until',
  'asOf',
  'group',
  'measure',
  'borders',
  'borderFrom',
  'borderTo',
  'figure',
  'concern',
  'steps',
  'paths',
  'arcs',
  'fromNode',
  'toNode',
  'touchpoint',
  'variant',
  'source',
  'state',
  'code',
  'interaction',
  'place',
  'token',
  'together',
  'moved',
  'per',
  'begun',
  'done',
] as const;

export type Search = Partial<
  Record<(typeof FILTERS)[number] | (typeof SELECTIONS)[number], string>
>;

const allowed = new Set<string>([...FILTERS, ...SELECTIONS]);

export const readSearch = (raw: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(raw).filter(
      ([name, value]) => allowed.has(name) && typeof value === 'string' && value !== '',
    ),
  );

export const parseSearch = (text: string) => Object.fromEntries(new URLSearchParams(text));

export const printSearch = (search: Record<string, unknown>) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
};

export const useSearch = (): Search => useRouterSearch({ strict: false }) as Search;

/** Changes some of the address's values; a selection that a person may want to take back goes into the history. */
export const useSetSearch = () => {
  const navigate = useNavigate();
  return useCallback(
    (change: Search, how: { replace?: boolean } = {}) =>
      navigate({
        to: '.',
        search: (before: Search) => ({ ...before, ...change }),
        replace: how.replace ?? false,
        resetScroll: false,
      } as never),
    [navigate],
  );
};

/** The filter bar's values as every endpoint takes them. */
export const useFilters = (): Parameters => {
  const search = useSearch();
  return Object.fromEntries(NARROWING.map((field) => [field, search[field]]));
};

/** By what figures are counted, and in which time waits are given. */
export const useCounting = () => {
  const { count, time } = useSearch();
  return { byCustomers: count === 'customers', workingTime: time === 'working' };
};

/** The same for lists, which the application orders by it. */
export const useListFilters = (): Parameters => {
  const { count, time } = useSearch();
  return { ...useFilters(), count, time };
};
