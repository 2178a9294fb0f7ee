import type { Parameters } from '../../api/http';
import { useFilters, useSearch } from '../../frame/search';

/** Half of the steps and of the paths: what a reader can take in at first sight. */
export const FIRST_SIGHT = '0.5';

/** What the map shows: the filter bar and the two sliders. */
export const useMapFilters = (): Parameters => {
  const filters = useFilters();
  const { steps, paths } = useSearch();
  return { ...filters, steps: steps ?? FIRST_SIGHT, paths: paths ?? FIRST_SIGHT };
};
