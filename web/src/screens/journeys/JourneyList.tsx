import { Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { address, type Parameters } from '../../api/http';
import { useList } from '../../api/queries';
import type { JourneyHit } from '../../api/types';
import { CountedList } from '../../parts/CountedList';
import type { Column } from '../../parts/DataTable';
import { DepartmentNames } from '../../parts/Department';
import { useFormats } from '../../parts/format';

interface Shape {
  path:
    | '/api/journeys'
    | '/api/silos/journeys'
    | '/api/silos/behind'
    | `/api/transactions/${string}/journeys`
    | `/api/journeys/designed/${string}/journeys`;
  parameters: Parameters;
  /** What the list is ordered by; left out where it is the duration, which is shown anyway. */
  wait?: string | undefined;
  /** Whether it is ordered by how often journeys were handed over. */
  handovers?: boolean;
  /** What is counted where it is ordered by how often. */
  times?: string | undefined;
  onOpen: (concern: string) => void;
}

/** The journeys behind a figure, in the application's order. */
export const JourneyList = ({ path, parameters, wait, handovers, times, onOpen }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const list = useList(path, parameters);
  /** A whole timeline that serves no concern has no page of its own but its customer's. */
  const open = ({ concern, customer }: JourneyHit) => {
    if (concern) onOpen(concern);
    else if (customer) navigate({ to: '/customers/$id', params: { id: customer } });
  };
  const columns: Column<JourneyHit>[] = [
    {
      id: 'key',
      header: t('journeys.concern'),
      value: (hit) => hit.key,
      cell: (hit) => (
        <Stack gap={2}>
          <Text size="sm" fw={500}>
            {hit.key ?? t('journeys.wholeTimeline')}
          </Text>
          <Text size="xs" c="dimmed">
            {hit.customerName ?? t(hit.customer ? 'customer.unnamed' : 'journeys.nobody')} ·{' '}
            {format.date(hit.at)}
          </Text>
          <DepartmentNames ids={hit.departments} />
        </Stack>
      ),
    },
    ...(wait
      ? [
          {
            id: 'wait',
            header: wait,
            numeric: true,
            value: (hit: JourneyHit) => hit.waitSeconds,
            cell: (hit: JourneyHit) => format.duration(hit.waitSeconds),
          },
        ]
      : []),
    ...(handovers
      ? [
          {
            id: 'handovers',
            header: t('silos.handovers'),
            numeric: true,
            value: (hit: JourneyHit) => hit.handovers,
            cell: (hit: JourneyHit) => format.number(hit.handovers),
          },
        ]
      : []),
    ...(times
      ? [
          {
            id: 'times',
            header: times,
            numeric: true,
            value: (hit: JourneyHit) => hit.times,
            cell: (hit: JourneyHit) => format.number(hit.times),
          },
        ]
      : []),
    {
      id: 'duration',
      header: t('journeys.duration'),
      numeric: true,
      value: (hit) => hit.durationSeconds,
      cell: (hit) => format.duration(hit.durationSeconds),
    },
  ];
  return (
    <CountedList
      list={list}
      label={t('nav.journeys')}
      nothing={t('journeys.none')}
      count={(total) => t('journeys.count', { count: total, n: format.number(total) })}
      download={address(path, { ...parameters, format: 'csv' })}
      columns={columns}
      onOpen={open}
    />
  );
};
