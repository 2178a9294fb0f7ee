import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useList } from '../../api/queries';
import type { Variant } from '../../api/types';
import { useCounting, useListFilters, useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { ENOUGH, useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Exactness } from '../silos/Notes';

const LONGEST = 14;

const Steps = ({ steps }: { steps: string[] }) => {
  const { t } = useTranslation();
  const left = steps.length - LONGEST;
  return (
    <Group gap={4}>
      {steps.slice(0, LONGEST).map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come again, its place is its identity.
        <Badge key={index} variant="default" tt="none" fw={500} radius="sm">
          {step}
        </Badge>
      ))}
      {left > 0 && (
        <Text size="xs" c="dimmed">
          {t('journeys.moreSteps', { count: left })}
        </Text>
      )}
    </Group>
  );
};

export const Variants = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const filters = useListFilters();
  const { byCustomers, workingTime } = useCounting();
  const { variant } = useSearch();
  const set = useSetSearch();
  const list = useList('/api/journeys/variants', filters);
  const columns: Column<Variant>[] = [
    {
      id: 'rank',
      header: '#',
      numeric: true,
      value: (one) => one.rank,
      cell: (one) => format.number(one.rank),
    },
    {
      id: 'steps',
      header: t('journeys.steps'),
      value: (one) => one.steps.join(' → '),
      cell: (one) => <Steps steps={one.steps} />,
    },
    {
      id: 'journeys',
      header: t('silos.journeys'),
      numeric: true,
      value: (one) => one.journeys,
      cell: (one) => format.number(one.journeys),
    },
    {
      id: 'customers',
      header: t('silos.customers'),
      numeric: true,
      value: (one) => one.customers,
      cell: (one) => format.number(one.customers),
    },
    {
      id: 'share',
      header: t(byCustomers ? 'journeys.shareOfCustomers' : 'journeys.shareOfJourneys'),
      numeric: true,
      value: (one) => (byCustomers ? one.shareOfCustomers : one.share),
      cell: (one) => format.percent(byCustomers ? one.shareOfCustomers : one.share),
    },
    {
      id: 'duration',
      header: t(workingTime ? 'journeys.medianWorkingDuration' : 'journeys.medianDuration'),
      numeric: true,
      value: (one) => one.medianDurationSeconds,
      cell: (one) =>
        one.journeys < ENOUGH ? t('figure.few') : format.duration(one.medianDurationSeconds),
    },
  ];
  return (
    <Listed
      list={list}
      height={420}
      empty={
        <Empty title={t('silos.empty')} to="/sources" label={t('empty.toSources')}>
          {t('silos.emptyText')}
        </Empty>
      }
    >
      {() => (
        <Panel
          title={t('journeys.variants')}
          note={
            list.total === null
              ? undefined
              : t(byCustomers ? 'journeys.variantCountCustomers' : 'journeys.variantCount', {
                  count: list.total,
                  n: format.number(list.total),
                })
          }
          actions={
            <ListDownload href={address('/api/journeys/variants', { ...filters, format: 'csv' })} />
          }
        >
          <Exactness error={Math.max(0, ...list.items.map((one) => one.medianError))} />
          <DataTable
            label={t('journeys.variants')}
            columns={columns}
            rows={list.items}
            sortable={false}
            onOpen={(one) => set({ variant: one.variant })}
            isOpen={(one) => one.variant === variant}
            height={640}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
        </Panel>
      )}
    </Listed>
  );
};
