import { Group, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useAnswer, useDepartments } from '../../api/queries';
import type { JourneyMap, MapArc } from '../../api/types';
import { usePeriodWords } from '../../frame/period';
import { useCounting, useSearch, useSetSearch } from '../../frame/search';
import type { Column } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Picture } from '../../parts/Panel';
import { Clockwork, Exactness, NoJourneys, Outside } from '../silos/Notes';
import { useArcColumns } from './arcColumns';
import { arcWaits, MapView } from './MapView';
import { useMapFilters } from './mapFilters';
import { PictureFiles } from './PictureFiles';
import { StepsTable } from './StepsTable';
import { TakeLog } from './TakeLog';

const Cut = ({
  field,
  shown,
  label,
}: {
  field: 'steps' | 'paths';
  shown: number;
  label: string;
}) => {
  const set = useSetSearch();
  const format = useFormats();
  const [value, setValue] = useState(shown);
  useEffect(() => setValue(shown), [shown]);
  return (
    <div style={{ width: 180 }}>
      <Group justify="space-between" gap={4}>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Text size="xs">{format.percent(value, 0)}</Text>
      </Group>
      <Slider
        size="sm"
        min={0}
        max={1}
        step={0.01}
        label={null}
        value={value}
        onChange={setValue}
        onChangeEnd={(end) => set({ [field]: String(end) })}
        thumbLabel={label}
      />
    </div>
  );
};

const useColumns = (map: JourneyMap): Column<MapArc>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  const counting = useCounting();
  const waits = (arc: MapArc) => arcWaits(arc, counting);
  const { ends, counts } = useArcColumns(map);
  return [
    ...ends,
    {
      id: 'journeys',
      header: t('silos.journeys'),
      numeric: true,
      value: (arc) => arc.journeys,
      cell: (arc) => format.number(arc.journeys),
    },
    ...counts,
    {
      id: 'median',
      header: `${t('silos.medianWait')} (s)`,
      numeric: true,
      value: (arc) => waits(arc).medianWaitSeconds,
      cell: (arc) => format.duration(waits(arc).medianWaitSeconds),
    },
    {
      id: 'mean',
      header: `${t('silos.meanWait')} (s)`,
      numeric: true,
      value: (arc) => waits(arc).meanWaitSeconds,
      cell: (arc) => format.duration(waits(arc).meanWaitSeconds),
    },
    {
      id: 'p90',
      header: `${t('silos.p90Wait')} (s)`,
      numeric: true,
      value: (arc) => waits(arc).p90WaitSeconds,
      cell: (arc) => format.duration(waits(arc).p90WaitSeconds),
    },
  ];
};

/** The lanes' departments, for who has a calendar. */
const useLanes = (map: JourneyMap) => {
  const items = useDepartments().data?.items ?? [];
  const shown = new Set(map.lanes.map(({ department }) => department));
  return items
    .filter(({ id }) => shown.has(id))
    .map(({ name, calendar }) => ({ name, calendar: calendar !== null }));
};

const Drawn = ({ map }: { map: JourneyMap }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const filters = useMapFilters();
  const { arcs, from, to, count } = useSearch();
  const { byCustomers } = useCounting();
  const set = useSetSearch();
  const lanes = useLanes(map);
  const measure = arcs === 'wait' ? 'wait' : 'count';
  const svg = address('/api/journeys/map.svg', { ...filters, count });
  const period = usePeriodWords();
  const note = t(map.totals.customers > 0 ? 'journeys.mapNote' : 'journeys.mapNoteNobody', {
    period: period(from, to),
    journeys: format.number(map.totals.journeys),
    shown: format.number(map.totals.shownInteractions),
    interactions: format.number(map.totals.interactions),
    customers: format.number(map.totals.customers),
  });
  return (
    <Picture
      title={t('journeys.map')}
      note={note}
      name="journey-map"
      columns={useColumns(map)}
      rows={map.arcs}
      otherTable={<StepsTable map={map} />}
      onOpen={(arc) => set({ fromNode: arc.from, toNode: arc.to, touchpoint: undefined })}
      actions={
        <>
          <PictureFiles svg={svg} name="journey-map" />
          <TakeLog />
        </>
      }
    >
      <Stack gap="sm">
        <Group gap="lg" align="flex-end">
          <Cut field="steps" shown={map.steps} label={t('journeys.stepsShown')} />
          <Cut field="paths" shown={map.paths} label={t('journeys.pathsShown')} />
          <SegmentedControl
            size="xs"
            aria-label={t('journeys.arcs')}
            value={measure}
            onChange={(value) => set({ arcs: value === 'wait' ? 'wait' : undefined })}
            data={[
              { value: 'count', label: t(byCustomers ? 'filter.customers' : 'filter.contacts') },
              { value: 'wait', label: t('journeys.byWait') },
            ]}
          />
        </Group>
        <MapView map={map} measure={measure} />
        <Text size="xs" c="dimmed">
          {t('journeys.mapHelp')}
        </Text>
        <Clockwork departments={lanes} />
        <Exactness error={map.medianError} />
        <Outside outside={map.outsideJourneys} />
      </Stack>
    </Picture>
  );
};

const MapPanel = () => {
  const query = useAnswer('/api/journeys/map', useMapFilters());
  return (
    <Loaded query={query} height={520}>
      {(map) =>
        map.totals.journeys === 0 ? (
          <NoJourneys outside={map.outsideJourneys} />
        ) : (
          <Drawn map={map} />
        )
      }
    </Loaded>
  );
};

export default MapPanel;
