import type { Parameters } from '../../api/http';
import { useFilters, useSearch } from '../../frame/search';

/** What the map shows: the filter bar and the two sliders; the server chooses what nobody moved. */
export const useMapFilters = (): Parameters => {
  const filters = useFilters();
  const { steps, paths } = useSearch();
  return { ...filters, steps, paths };
};
