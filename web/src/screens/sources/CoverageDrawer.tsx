import { Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useList } from '../../api/queries';
import type { Item } from '../../api/served';
import type { Coverage } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload } from '../../parts/Panel';
import { Side } from '../../parts/Side';

const PATH = '/api/sources/coverage/customers';
type Met = Item<typeof PATH>;

const Customers = ({ department, touchpoint }: { department: string; touchpoint: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const parameters = { department, touchpoint };
  const list = useList(PATH, parameters);
  const open = ({ customer, concern }: Met) => {
    if (customer) navigate({ to: '/customers/$id', params: { id: customer } });
    else if (concern) navigate({ to: '/journeys', search: { concern } as never });
  };
  const columns: Column<Met>[] = [
    {
      id: 'customer',
      header: t('silos.customers'),
      value: (one) => one.customerName ?? one.key,
      cell: (one) =>
        one.customerName ??
        (one.customer ? t('customer.unnamed') : (one.key ?? t('journeys.nobody'))),
    },
    {
      id: 'interactions',
      header: t('coverage.here'),
      numeric: true,
      value: (one) => one.interactions,
      cell: (one) => format.number(one.interactions),
    },
    {
      id: 'last',
      header: t('customers.last'),
      numeric: true,
      oneLine: true,
      value: (one) => one.lastAt,
      cell: (one) => format.date(one.lastAt),
    },
  ];
  return (
    <Listed list={list} height={320} empty={<Empty title={t('coverage.nobody')} />}>
      {() => (
        <Stack gap="xs">
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {list.total !== null &&
                t('coverage.customers', { count: list.total, n: format.number(list.total) })}
            </Text>
            <ListDownload href={address(PATH, { ...parameters, format: 'csv' })} />
          </Group>
          <DataTable
            label={t('silos.customers')}
            columns={columns}
            rows={list.items}
            sortable={false}
            onOpen={open}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
        </Stack>
      )}
    </Listed>
  );
};

/** The customers behind a cell of the coverage. */
export const CoverageDrawer = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation();
  const { place } = useSearch();
  const set = useSetSearch();
  const [department = '', touchpoint = ''] = (place ?? '').split('-');
  const unit = coverage.departments.find(({ id }) => id === department);
  const step = coverage.touchpoints.find(({ id }) => id === touchpoint);
  return (
    <Side
      title={
        <Group gap="xs">
          <Text fw={600}>{step?.name ?? touchpoint}</Text>
          {unit && <DepartmentName id={unit.id} name={unit.name} />}
        </Group>
      }
      opened={Boolean(department && touchpoint)}
      onClose={() => set({ place: undefined })}
    >
      {department && touchpoint && (
        <Stack>
          <Text size="sm">{t('coverage.behind')}</Text>
          <Customers department={department} touchpoint={touchpoint} />
        </Stack>
      )}
    </Side>
  );
};
