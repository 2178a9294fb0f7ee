import { useTranslation } from 'react-i18next';
import type { JourneyMap, MapArc } from '../../api/types';
import type { Column } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';

/** What every table of a map's arcs says of each: between which steps it leads, and how often. */
export const useArcColumns = (map: Pick<JourneyMap, 'nodes'>) => {
  const { t } = useTranslation();
  const format = useFormats();
  const labels = new Map(map.nodes.map(({ id, label }) => [id, label]));
  const ends: Column<MapArc>[] = [
    {
      id: 'from',
      header: t('journeys.fromStep'),
      value: (arc) => labels.get(arc.from) ?? arc.from,
    },
    { id: 'to', header: t('journeys.toStep'), value: (arc) => labels.get(arc.to) ?? arc.to },
  ];
  const counts: Column<MapArc>[] = [
    {
      id: 'occurrences',
      header: t('journeys.occurrences'),
      numeric: true,
      value: (arc) => arc.occurrences,
      cell: (arc) => format.number(arc.occurrences),
    },
    {
      id: 'customers',
      header: t('silos.customers'),
      numeric: true,
      value: (arc) => arc.customers,
      cell: (arc) => format.number(arc.customers),
    },
  ];
  return { ends, counts };
};
