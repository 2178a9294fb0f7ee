import { Box, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JourneyMap, MapNode } from '../../api/types';
import { useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { RowsDownload } from '../../parts/Panel';

const useColumns = (map: JourneyMap): Column<MapNode>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  const journeys = map.totals.journeys;
  const lanes = new Map(map.lanes.map(({ department, name }) => [department, name]));
  const counted = (
    id: 'journeys' | 'occurrences' | 'customers' | 'starts' | 'ends' | 'timed',
    header: string,
  ): Column<MapNode> => ({
    id,
    header,
    numeric: true,
    value: (node) => node[id],
    cell: (node) => format.number(node[id]),
  });
  const share = (id: 'starts' | 'ends', header: string): Column<MapNode> => ({
    id: `share ${id}`,
    header,
    numeric: true,
    value: (node) => (journeys === 0 ? null : node[id] / journeys),
    cell: (node) => format.percent(journeys === 0 ? null : node[id] / journeys),
  });
  return [
    { id: 'step', header: t('journeys.step'), value: (node) => node.label },
    {
      id: 'department',
      header: t('filter.department'),
      value: (node) => (node.department ? (lanes.get(node.department) ?? null) : null),
    },
    counted('journeys', t('silos.journeys')),
    counted('occurrences', t('journeys.occurrences')),
    counted('customers', t('silos.customers')),
    counted('starts', t('journeys.starts')),
    share('starts', t('journeys.shareOfStarts')),
    counted('ends', t('journeys.ends')),
    share('ends', t('journeys.shareOfEnds')),
    counted('timed', t('journeys.stepTimed')),
    {
      id: 'duration',
      header: `${t('journeys.stepDuration')} (s)`,
      numeric: true,
      value: (node) => (node.timed === 0 ? null : node.medianDurationSeconds),
      cell: (node) => (node.timed === 0 ? '–' : format.duration(node.medianDurationSeconds)),
    },
  ];
};

/** The nodes of the map, with their starts, ends and durations. */
export const StepsTable = ({ map }: { map: JourneyMap }) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const columns = useColumns(map);
  const rows = map.nodes.filter(({ kind }) => kind === 'touchpoint' || kind === 'others');
  return (
    <>
      <Group justify="space-between" mt="md">
        <Title order={3} size="h5">
          {t('journeys.stepsTable')}
        </Title>
        <RowsDownload name="journey-map-steps" columns={columns} rows={rows} />
      </Group>
      <Box mah={560} style={{ overflow: 'auto' }}>
        <DataTable
          label={t('journeys.stepsTable')}
          columns={columns}
          rows={rows}
          onOpen={(node) => set({ touchpoint: node.id, fromNode: undefined, toNode: undefined })}
        />
      </Box>
    </>
  );
};
