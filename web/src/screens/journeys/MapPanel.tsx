import { Button, Group, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useAnswer } from '../../api/queries';
import type { JourneyMap, MapArc } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import type { Column } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Picture } from '../../parts/Panel';
import { MapView } from './MapView';
import { useMapFilters } from './mapFilters';
import { savePng } from './savePng';

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
  const labels = new Map(map.nodes.map(({ id, label }) => [id, label]));
  return [
    {
      id: 'from',
      header: t('journeys.fromStep'),
      value: (arc) => labels.get(arc.from) ?? arc.from,
    },
    { id: 'to', header: t('journeys.toStep'), value: (arc) => labels.get(arc.to) ?? arc.to },
    {
      id: 'journeys',
      header: t('silos.journeys'),
      numeric: true,
      value: (arc) => arc.journeys,
      cell: (arc) => format.number(arc.journeys),
    },
    {
      id: 'occurrences',
      header: t('journeys.occurrences'),
      numeric: true,
      value: (arc) => arc.occurrences,
      cell: (arc) => format.number(arc.occurrences),
    },
    {
      id: 'median',
      header: `${t('silos.medianWait')} (s)`,
      numeric: true,
      value: (arc) => arc.medianWaitSeconds,
      cell: (arc) => format.duration(arc.medianWaitSeconds),
    },
    {
      id: 'p90',
      header: `${t('silos.p90Wait')} (s)`,
      numeric: true,
      value: (arc) => arc.p90WaitSeconds,
      cell: (arc) => format.duration(arc.p90WaitSeconds),
    },
  ];
};

const Drawn = ({ map }: { map: JourneyMap }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const filters = useMapFilters();
  const { arcs, from, to } = useSearch();
  const set = useSetSearch();
  const measure = arcs === 'wait' ? 'wait' : 'journeys';
  const svg = address('/api/journeys/map.svg', filters);
  const note = t('journeys.mapNote', {
    period: from || to ? format.period(from, to) : t('filter.all'),
    journeys: format.number(map.totals.journeys),
    shown: format.number(map.totals.shownInteractions),
    interactions: format.number(map.totals.interactions),
    variants: format.number(map.totals.variants),
  });
  return (
    <Picture
      title={t('journeys.map')}
      note={note}
      name="journey-map"
      columns={useColumns(map)}
      rows={map.arcs}
      onOpen={(arc) => set({ fromNode: arc.from, toNode: arc.to, touchpoint: undefined })}
      actions={
        <>
          <Button component="a" href={svg} download="journey-map.svg" variant="default" size="xs">
            SVG
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPhoto size={14} aria-hidden />}
            onClick={() => savePng(svg, 'journey-map.png')}
          >
            PNG
          </Button>
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
              { value: 'journeys', label: t('journeys.byJourneys') },
              { value: 'wait', label: t('journeys.byWait') },
            ]}
          />
        </Group>
        <MapView map={map} measure={measure} />
        <Text size="xs" c="dimmed">
          {t('journeys.mapHelp')}
        </Text>
      </Stack>
    </Picture>
  );
};

const MapPanel = () => {
  const { t } = useTranslation();
  const query = useAnswer<JourneyMap>('/api/journeys/map', useMapFilters());
  return (
    <Loaded query={query} height={520}>
      {(map) =>
        map.totals.journeys === 0 ? (
          <Empty title={t('silos.empty')} to="/sources" label={t('empty.toSources')}>
            {t('silos.emptyText')}
          </Empty>
        ) : (
          <Drawn map={map} />
        )
      }
    </Loaded>
  );
};

export default MapPanel;
