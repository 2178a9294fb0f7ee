import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { AvoidableBorder, AvoidableMap } from '../../api/types';
import { useCounting, useFilters, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Empty } from '../../parts/Notices';
import { Panel, RowsDownload } from '../../parts/Panel';
import { barColumn, countColumn, departmentColumn } from './columns';

const OfMap = ({ map }: { map: AvoidableMap }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const { workingTime } = useCounting();
  const columns: Column<AvoidableBorder>[] = [
    departmentColumn(
      'from',
      t('silos.from'),
      (one: AvoidableBorder) => one.from,
      (one) => one.fromName,
    ),
    departmentColumn(
      'to',
      t('silos.to'),
      (one: AvoidableBorder) => one.to,
      (one) => one.toName,
    ),
    barColumn(
      'handovers',
      t('silos.handovers'),
      map.borders,
      (one) => one.handovers,
      format.number,
    ),
    countColumn('journeys', t('silos.journeys'), (one: AvoidableBorder) => one.journeys, format),
    countColumn('customers', t('silos.customers'), (one: AvoidableBorder) => one.customers, format),
    {
      id: 'sum',
      header: t('silos.sumWait'),
      numeric: true,
      value: (one) => (workingTime ? one.sumWorkingWaitSeconds : one.sumWaitSeconds),
      cell: (one) => format.duration(workingTime ? one.sumWorkingWaitSeconds : one.sumWaitSeconds),
    },
  ];
  return (
    <Panel
      title={t('silos.avoidableOf', { map: map.name })}
      note={t('silos.avoidableNote', {
        n: format.number(map.avoidable.n),
        of: format.number(map.avoidable.of),
        share: format.percent(map.avoidable.value),
        interval: format.interval(map.avoidable.low, map.avoidable.high),
        journeys: format.number(map.journeys),
        wait: format.duration(
          workingTime ? map.avoidableWorkingWaitSeconds : map.avoidableWaitSeconds,
        ),
      })}
      actions={<RowsDownload name="avoidable" columns={columns} rows={map.borders} />}
    >
      {map.borders.length === 0 ? (
        <Empty title={t('silos.noAvoidable')} />
      ) : (
        <DataTable
          label={t('silos.avoidableOf', { map: map.name })}
          columns={columns}
          rows={map.borders}
          height={360}
          onOpen={(one) => set({ borderFrom: one.from, borderTo: one.to })}
        />
      )}
    </Panel>
  );
};

/** Handovers that no design intends, where a designed map says what was intended. */
export const Avoidable = () => {
  const { t } = useTranslation();
  const query = useAnswer('/api/silos/avoidable', useFilters());
  if (!query.data) return null;
  if (query.data.maps.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('silos.noMaps')}{' '}
        <Anchor component={Link} to="/journeys" size="sm" underline="always">
          {t('silos.toMaps')}
        </Anchor>
      </Text>
    );
  return (
    <Stack>
      {query.data.maps.map((map) => (
        <OfMap key={map.map} map={map} />
      ))}
    </Stack>
  );
};
